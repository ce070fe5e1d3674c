"""The journey of one article, for a process in which every connection outside is refused.

Run by test_offline.py. Prints the addresses that anything tried to reach, one a line.
"""

import socket
import sys
from pathlib import Path


def watch(event, arguments):
    """Note and refuse every connection and look-up that leaves this machine."""
    if event not in {"socket.connect", "socket.getaddrinfo", "socket.sendto"}:
        return
    address = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
    host = address[0] if isinstance(address, tuple) else address
    if str(host) not in {"127.0.0.1", "::1", "localhost", "None"} and not str(host).startswith("/"):
        print("OUTSIDE", event, host, flush=True)
        raise OSError("This journey runs without a network.")


def main(folder):
    """Upload, judge, index, ask, record, look."""
    sys.addaudithook(watch)
    try:
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    except OSError:
        print("REFUSED the trial connection", flush=True)
    import bootstrap
    from settings import Settings

    classroom = bootstrap.build(Settings(data=Path(folder)))
    classroom.warm_up()
    assert classroom.readiness().ready, classroom.readiness()
    classroom.catch_up()
    text = "Ferry stays in dock\n\nThe harbour master said on Monday that both engines had failed."
    article = classroom.open_article("ferry.txt", text.encode())
    reply = classroom.lesson("offline", article.id).ask("who says that the engines failed?")
    assert "harbour master" in reply.text, reply
    assert classroom.conversations()[0].turn_count == 2
    classroom.close()
    print("DONE", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
