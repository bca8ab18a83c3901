"""How quickly do matchers of Python find the same names in the same news?

    cargo bench --bench ratios -- --write target/peers --megabytes 4
    python3 -m venv target/peers/venv && target/peers/venv/bin/pip install -r benches/peers/requirements.txt
    target/peers/venv/bin/python benches/peers/peers.py target/peers/names-30k.txt target/peers/news-30k.txt

Prints for each matcher the processor time of its building, and megabytes of news in a second of processor time, the
middle of some rounds. It is another process than the benches in Rust: read the figures by their order of magnitude.
"""

import argparse
import statistics
import time

WORDS = "flashtext, spaCy: names of whole words only; pyahocorasick: iter_long, and a test of the boundaries"


def flashtext(names):
    from flashtext import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=True)
    for name in names:
        processor.add_keyword(name)
    return lambda text: len(processor.extract_keywords(text, span_info=True))


def pyahocorasick(names):
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name, len(name))
    automaton.make_automaton()

    def count(text):
        found = 0
        for end, length in automaton.iter_long(text):
            start = end + 1 - length
            before = start > 0 and text[start - 1].isalnum()
            behind = end + 1 < len(text) and text[end + 1].isalnum()
            found += not before and not behind
        return found

    return count


def spacy(names):
    import spacy as library
    from spacy.matcher import PhraseMatcher
    from spacy.util import filter_spans

    nlp = library.blank("id")
    nlp.max_length = 1_000_000_000
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("NAME", list(nlp.tokenizer.pipe(names)))

    def count(text):
        # an article at a time: its tokens are made for this search, and count
        found = 0
        for article in text.split("\n\n"):
            found += len(filter_spans(matcher(nlp.make_doc(article), as_spans=True)))
        return found

    return count


# The share of the news that each is given: spaCy takes seconds for a megabyte.
MATCHERS = [("flashtext", flashtext, 1.0), ("pyahocorasick", pyahocorasick, 1.0), ("spacy", spacy, 0.25)]


def version(name):
    from importlib.metadata import version

    return version(name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", help="names, one on a line")
    parser.add_argument("news", help="the text in which they are looked for")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with open(arguments.names, encoding="utf-8") as file:
        names = file.read().split("\n")
    with open(arguments.news, encoding="utf-8", newline="") as file:
        news = file.read()

    print(f"{len(names)} names, {len(news.encode()) / 1e6:.1f} MB of news; {WORDS}")
    for name, build, share in MATCHERS:
        text = news[: int(len(news) * share)]
        size = len(text.encode()) / 1e6
        start = time.process_time()
        count = build(names)
        built = time.process_time() - start
        found = count(text)
        times = []
        for _ in range(arguments.rounds):
            start = time.process_time()
            assert count(text) == found
            times.append(time.process_time() - start)
        rate = size / statistics.median(times)
        print(f"{name} {version(name)}: built in {built:.2f} s, {rate:.2f} MB/s, {found / size / 1000:.1f} in 1,000 bytes")


if __name__ == "__main__":
    main()
