"""Sounds as Opus in WebM, about 2 kB a second: Chromium, Firefox and Safari 15 and newer play it.

A file holds one sentence or many, one after the other. A sentence is a whole number of packets of 20 ms, encoded by
itself: so sentences are put together, and taken out again, without being encoded anew.
"""

import io
from collections.abc import Iterable, Sequence
from fractions import Fraction
from importlib.metadata import version
from importlib.util import find_spec

BITS_A_SECOND = 16_000
RATE = 48_000
PACKET_MS = 20
SUFFIX = ".webm"

Packets = tuple[bytes, ...]
"""A sentence as Opus, 20 ms each."""


def encoder_version() -> str:
    """Give what decides the bytes of a sound beside its sentence and its voice."""
    return f"{version('av')} {BITS_A_SECOND} {RATE}"


def can_encode() -> bool:
    """Tell whether the encoder (the Python package ``av``) is installed."""
    return find_spec("av") is not None


def encode(wav: bytes) -> bytes:
    """Encode a WAV file; the same sound gives the same bytes."""
    import av  # noqa: PLC0415 (only who ships sound needs it)

    context = av.CodecContext.create("libopus", "w")
    context.bit_rate, context.sample_rate, context.layout = BITS_A_SECOND, RATE, "mono"
    context.format, context.time_base = "s16", Fraction(1, RATE)
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE, frame_size=RATE * PACKET_MS // 1000)
    made = []
    with av.open(io.BytesIO(wav), mode="r") as source:
        for frame in [*source.decode(audio=0), None]:
            for piece in resampler.resample(frame):
                made += [bytes(packet) for packet in context.encode(piece)]
    made += [bytes(packet) for packet in context.encode(None)]
    return together([tuple(made)])


def packets_of(webm: bytes) -> Packets:
    """Take the packets out of a file that ``encode`` or ``together`` made."""
    import av  # noqa: PLC0415

    with av.open(io.BytesIO(webm), mode="r") as source:
        return tuple(bytes(packet) for packet in source.demux(audio=0) if packet.size)


def length_of(packets: Packets) -> int:
    """Give how long a sentence is, in ms."""
    return len(packets) * PACKET_MS


def together(sentences: Iterable[Sequence[bytes]]) -> bytes:
    """Put sentences into one file, one after the other; the same ones give the same bytes."""
    import av  # noqa: PLC0415

    out = io.BytesIO()
    target = av.open(out, mode="w", format="webm", options={"fflags": "+bitexact", "cluster_time_limit": "1000"})
    with target:
        stream = target.add_stream("libopus", rate=RATE)
        stream.bit_rate, stream.layout = BITS_A_SECOND, "mono"
        stream.time_base = Fraction(1, 1000)
        target.start_encoding()
        for number, data in enumerate(each for sentence in sentences for each in sentence):
            packet = av.Packet(data)
            packet.stream, packet.time_base = stream, Fraction(1, 1000)
            packet.pts = packet.dts = number * PACKET_MS
            packet.duration, packet.is_keyframe = PACKET_MS, True
            target.mux(packet)
    return out.getvalue()
