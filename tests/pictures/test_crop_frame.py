"""The frame of a crop."""

from hypothesis import given, settings
from hypothesis import strategies as st

from digilab.pictures.crop_frame import MARGIN, Focus, around, crop_frame, together

SCREEN = (1600, 1000)
ROOM = (84 / 25.4 * 72, 44 / 25.4 * 72)
SEND = Focus(((0.758, 0.148, 0.194, 0.104),), 0.0275)
"""The button that sends an e-mail, at the right."""

sizes = st.tuples(st.integers(200, 3000), st.integers(200, 3000))
rooms = st.tuples(st.floats(60, 600), st.floats(60, 600))


@st.composite
def places(draw: st.DrawFn) -> tuple[float, ...]:
    """Give a place inside a picture."""
    left, top = draw(st.floats(0, 0.95)), draw(st.floats(0, 0.95))
    return left, top, draw(st.floats(0.01, 1 - left)), draw(st.floats(0.01, 1 - top))


focuses = st.builds(Focus, st.lists(places(), min_size=1, max_size=3).map(tuple), st.floats(0, 0.08))


@settings(max_examples=60)
@given(sizes, focuses, rooms, st.floats(5, 20))
def test_a_frame_lies_inside_its_picture_and_holds_what_matters(
    size: tuple[int, int], focus: Focus, room: tuple[float, float], least: float
) -> None:
    frame = crop_frame(size, focus, room, least)
    left, top, width, height = around(focus.places)
    assert frame.left >= 0
    assert frame.top >= 0
    assert frame.left + frame.width <= size[0]
    assert frame.top + frame.height <= size[1]
    assert frame.left <= left * size[0] + 1
    assert frame.top <= top * size[1] + 1
    assert frame.left + frame.width >= (left + width) * size[0] - 1
    assert frame.top + frame.height >= (top + height) * size[1] - 1


@settings(max_examples=60)
@given(sizes, focuses, rooms, st.floats(5, 20))
def test_letters_keep_their_least_size_unless_what_matters_is_larger_than_the_room(
    size: tuple[int, int], focus: Focus, room: tuple[float, float], least: float
) -> None:
    frame = crop_frame(size, focus, room, least)
    _, _, width, height = around(focus.places)
    margins = 2 * MARGIN * max(size) + 2
    shown = max((width * size[0] + margins) / room[0], (height * size[1] + margins) / room[1])
    if frame.letters < least * 0.98:
        assert max(frame.width / room[0], frame.height / room[1]) <= shown


@settings(max_examples=60)
@given(sizes, focuses, rooms, st.floats(5, 20))
def test_the_same_places_in_another_order_give_the_same_frame(
    size: tuple[int, int], focus: Focus, room: tuple[float, float], least: float
) -> None:
    turned = Focus(tuple(reversed(focus.places)), focus.letters)
    assert crop_frame(size, turned, room, least) == crop_frame(size, focus, room, least)


def test_a_button_at_the_edge_is_shown_with_the_edge() -> None:
    frame = crop_frame(SCREEN, SEND, ROOM, 9)
    assert (frame.left + frame.width, frame.top) == (1600, 0)
    assert 9 <= frame.letters < 9.1
    assert frame.width < 1600
    assert not frame.is_whole(SCREEN)


def test_two_languages_share_one_frame_with_both_places_and_the_smaller_letters() -> None:
    english = Focus(((0.8016, 0.148, 0.1509, 0.104),), 0.025)
    both = together((SEND, english))
    assert both.letters == 0.025
    assert crop_frame(SCREEN, both, ROOM, 9) == crop_frame(SCREEN, together((english, SEND)), ROOM, 9)


def test_the_part_that_the_author_says_is_shown_with_a_narrow_rim() -> None:
    frame = crop_frame(SCREEN, Focus(SEND.places, 0.0275, (0.5, 0.25, 0.5, 0.5)), ROOM, 9)
    assert (frame.left, frame.top, frame.width, frame.height) == (784, 234, 816, 532)
    assert crop_frame(SCREEN, Focus(SEND.places, 0.0275, (0, 0, 1, 1)), ROOM, 9).is_whole(SCREEN)


def test_a_picture_of_which_nothing_is_known_is_shown_whole() -> None:
    assert crop_frame(SCREEN, Focus(), ROOM, 9).is_whole(SCREEN)


def test_a_sign_without_letters_is_shown_large() -> None:
    cross = Focus(((0.91, 0.028, 0.055, 0.088),))
    frame = crop_frame(SCREEN, cross, ROOM, 9)
    assert not frame.is_whole(SCREEN)
    assert 0.088 * 1000 * ROOM[0] / frame.width > 18
