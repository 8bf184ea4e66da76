"""Pollspec's frames: JSON lines on standard input and output. Copy this file as it stands."""

import json
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import Any

Json = dict[str, Any]

_output = sys.stdout
_writing = Lock()


class RunEnded(BaseException):
    """Nothing may be written for the run any more. No client catches it by mistake."""


class Run:
    """One operation that Pollspec asks for. Its hooks may be called from the thread that performs it."""

    def __init__(self, frame: Json) -> None:
        self.id: int = frame["id"]
        self.op: str = frame["op"]
        self.spec: str = frame["spec"]
        self.base_url: str = frame["baseUrl"]
        self.params: dict[str, str] = frame["params"]
        self.cancelled = Event()
        self._token: str = frame["token"]
        self._answers: SimpleQueue[Json | None] = SimpleQueue()
        self._has_ended = False

    def sleep(self, seconds: float) -> None:
        """Waits on the virtual clock. A cancel ends the wait."""
        self._send("sleep", seconds=seconds)
        self._answers.get()

    def token(self) -> str:
        """The credential that is valid now."""
        if not self.cancelled.is_set():
            self._send("token")
            answer = self._answers.get()
            # After a cancel no answer comes, and the last one has to do.
            self._token = answer["token"] if answer else self._token
        return self._token

    def progress(self, observation: Json) -> None:
        """Reports what the client understood of one answer."""
        self._send("progress", observation=observation)

    def answer(self, frame: Json) -> None:
        self._answers.put(frame)

    def cancel(self) -> None:
        # At once: a blocking request that is under way is left to itself.
        self.cancelled.set()
        self._end("failed", error={"kind": "cancelled"})
        self._answers.put(None)

    def perform(self, operation: "Operation", describe_error: "DescribeError") -> None:
        try:
            self._end("done", observation=operation(self))
        except BaseException as error:
            if self._has_ended:
                return
            described = describe_error(error)
            if described is not None:
                self._end("failed", error=described)
            else:
                traceback.print_exc()
                self._end("crashed", message=f"{type(error).__name__}: {error}")

    def unsupported(self) -> None:
        self._end("unsupported", reason=f"{self.op} is not implemented")

    def _send(self, kind: str, last: bool = False, **members: Any) -> None:
        line = json.dumps({"type": kind, "id": self.id, **members}, allow_nan=False)
        with _writing:
            if self._has_ended:
                raise RunEnded
            self._has_ended = last
            print(line, file=_output, flush=True)

    def _end(self, kind: str, **members: Any) -> None:
        with suppress(RunEnded):
            self._send(kind, last=True, **members)


Operation = Callable[[Run], Json]
DescribeError = Callable[[BaseException], Json | None]


def serve(hello: Json, operations: Mapping[str, Operation], describe_error: DescribeError) -> None:
    """Performs the runs of standard input, each in a thread of its own, until `bye` or the end of the input.

    An operation returns an observation. `describe_error` says what an error of the client's own means;
    for any other error it gives None.
    """
    # What the client prints must not come between the frames.
    sys.stdout = sys.stderr
    runs: dict[int, Run] = {}
    for line in sys.stdin.buffer:
        frame = json.loads(line)
        match frame["type"]:
            case "hello":
                with _writing:
                    print(json.dumps({"type": "hello", "protocol": 1, **hello}), file=_output, flush=True)
            case "run":
                run = runs[frame["id"]] = Run(frame)
                operation = operations.get(run.op)
                if operation is None:
                    run.unsupported()
                else:
                    Thread(target=run.perform, args=(operation, describe_error), daemon=True).start()
            case "wake" | "token":
                runs[frame["id"]].answer(frame)
            case "cancel":
                runs[frame["id"]].cancel()
            case "bye":
                return
