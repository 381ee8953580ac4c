"""A spoken sentence as it goes out: without silence before and after, equally loud, with a breath at its end.

Loudness is that of EBU R 128, measured by ffmpeg's filter ``ebur128``; a sentence is raised as far as no peak clips.
"""

import io
import wave
from array import array
from dataclasses import dataclass
from fractions import Fraction

RATE = 48_000
LOUDNESS = -18.0
"""In LUFS: what people expect of speech on the loudspeakers of a PC."""
PEAK = 0.84
"""The highest sample: 1.5 dB below what clips."""
LEAD_MS, BREATH_MS = 60, 340
QUIET = 0.01
"""A sample below this share of the loudest is silence."""
FAINT = 0.003
"""A recording whose loudest sample is below this has nothing in it."""
VERSION = f"{LOUDNESS} {PEAK} {LEAD_MS} {BREATH_MS}"


class UnusableSoundError(Exception):
    """A sound cannot be used; the message says why."""


@dataclass(frozen=True)
class Sound:
    """Samples from -1 to 1 at 48 kHz, one channel."""

    samples: "array[float]"

    @property
    def ms(self) -> int:
        """How long it is."""
        return round(len(self.samples) * 1000 / RATE)

    @property
    def peak(self) -> float:
        """The loudest sample."""
        return max(max(self.samples, default=0.0), -min(self.samples, default=0.0))

    def wav(self) -> bytes:
        """Give it as a WAV file."""
        samples = array("h", (round(max(-1.0, min(1.0, each)) * 32_767) for each in self.samples))
        return wav_file(samples.tobytes(), RATE)


def wav_file(samples: bytes, rate: int) -> bytes:
    """Give samples of one channel, 16 bits each, as a WAV file; ``rate`` is in Hz."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples)
    return out.getvalue()


def read_sound(data: bytes) -> Sound:
    """Read any sound file that ffmpeg knows.

    Raises:
        UnusableSoundError: it is none, or it is empty.
    """
    import av  # noqa: PLC0415 (only who makes sounds needs it)

    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    samples = array("f")
    try:
        with av.open(io.BytesIO(data), mode="r") as source:
            for frame in [*source.decode(audio=0), None]:
                for piece in resampler.resample(frame):
                    samples.frombytes(bytes(piece.planes[0])[: piece.samples * samples.itemsize])
    except (av.error.FFmpegError, IndexError) as error:
        message = "no sound can be read from it"
        raise UnusableSoundError(message) from error
    if not samples:
        message = "it is empty"
        raise UnusableSoundError(message)
    return Sound(samples)


def shaped(sound: Sound) -> Sound:
    """Trim a sound, make it as loud as all others, and put a breath after it.

    Raises:
        UnusableSoundError: nothing is heard.
    """
    samples, loudest = sound.samples, sound.peak
    if loudest < FAINT:
        message = "nothing is heard"
        raise UnusableSoundError(message)
    quiet = loudest * QUIET
    first = next(at for at, each in enumerate(samples) if abs(each) > quiet)
    last = next(at for at in range(len(samples) - 1, -1, -1) if abs(samples[at]) > quiet)
    margin = RATE // 50
    heard = samples[max(0, first - margin) : last + 2 * margin]
    gain = min(10 ** ((LOUDNESS - measured(Sound(heard))) / 20), PEAK / loudest)
    lead, breath = (array("f", bytes(4 * (RATE * ms // 1000))) for ms in (LEAD_MS, BREATH_MS))
    return Sound(lead + array("f", (each * gain for each in heard)) + breath)


def measured(sound: Sound) -> float:
    """Give the loudness of a sound in LUFS; a short one is repeated, since the measure looks at 0.4 s at a time."""
    import av  # noqa: PLC0415
    from av.filter import Graph  # noqa: PLC0415

    samples = sound.samples * max(1, -(-RATE // max(1, len(sound.samples))))
    graph = Graph()
    source = graph.add_abuffer(sample_rate=RATE, format="flt", layout="mono", time_base=Fraction(1, RATE))
    meter, sink = graph.add("ebur128", "metadata=1"), graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    frame = av.AudioFrame(format="flt", layout="mono", samples=len(samples))
    frame.planes[0].update(samples.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
    frame.sample_rate, frame.pts = RATE, 0
    source.push(frame)
    source.push(None)
    told = "-70"
    while True:
        try:
            told = sink.pull().metadata.get("lavfi.r128.I", told)
        except (av.error.EOFError, av.error.BlockingIOError):
            return max(-70.0, float(told))
