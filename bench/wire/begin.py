#!/usr/bin/env python3
"""Begins conversations and writes a line of id and token for each, for turns.lua. Needs Python 3 and nothing else.

    bench/wire/begin.py http://127.0.0.1:5080 1024 conversations.txt

The service needs GuidanceBot:Limits:Enabled=false: everything comes from one address.
"""
import concurrent.futures
import http.client
import json
import sys
import threading
import urllib.parse

ROOT = "/v3/directline"
held = threading.local()


def post(host, path, token=None):
    if not hasattr(held, "connection"):
        held.connection = http.client.HTTPConnection(host, timeout=60)
    headers = {"Content-Length": "0"} | ({"Authorization": f"Bearer {token}"} if token else {})
    held.connection.request("POST", ROOT + path, headers=headers)
    answer = held.connection.getresponse()
    body = answer.read()
    if answer.status not in (200, 201):
        raise SystemExit(f"POST {path}: {answer.status} {body.decode()}")
    return json.loads(body)


def begin(host):
    started = post(host, "/conversations", post(host, "/tokens/generate")["token"])
    return f"{started['conversationId']} {started['token']}\n"


def main(url, count, path):
    host = urllib.parse.urlsplit(url).netloc
    with concurrent.futures.ThreadPoolExecutor(8) as pool, open(path, "w", encoding="ascii") as file:
        file.writelines(pool.map(begin, [host] * int(count)))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
