"""What Python's libraries make of a bundle. Usage: checks.py CHECK BUNDLE [REFERENCE]; exit 0 agrees, 1 does not, 3 cannot be made here."""

import csv
import json
import pathlib
import re
import sys

check, bundle = sys.argv[1], pathlib.Path(sys.argv[2])
reference = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
tables = sorted(path.stem for path in bundle.glob("*.csv") if path.stem != "source")


def records(name):
    with open(bundle / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def agree(condition, sentence):
    if not condition:
        print(sentence)
        sys.exit(1)


def same_columns(name, header, columns, read):
    """Each CSV column against what was read: decimals by their exact digits, the rest as text."""
    rows = records(name)[1:]
    for index, column in enumerate(header):
        exact = f"{column}_exact"
        values = read(exact if exact in columns else column)
        texts = ["" if value is None else str(value) for value in values]
        texts = [{"True": "true", "False": "false"}.get(text, text) for text in texts]
        agree(texts == [row[index] for row in rows], f"{name}.{column} is not what the CSV holds")


def parquet(read_table):
    for name in tables:
        header = records(name)[0]
        columns, read = read_table(str(bundle / "parquet" / f"{name}.parquet"))
        agree([c for c in columns if not (c.endswith("_exact") and c[:-6] in header)] == header, f"{name}: other columns")
        same_columns(name, header, columns, read)
    print(f"{len(tables)} tables, every cell")


def with_pyarrow():
    import pyarrow.parquet as pq

    def read_table(path):
        table = pq.read_table(path)
        return table.column_names, lambda column: table.column(column).to_pylist()

    parquet(read_table)


def with_duckdb():
    import duckdb

    def read_table(path):
        connection = duckdb.connect()
        connection.execute("SET threads TO 1")
        columns = [row[0] for row in connection.execute(f"DESCRIBE SELECT * FROM '{path}'").fetchall()]
        return columns, lambda column: [row[0] for row in connection.execute(f'SELECT "{column}" FROM \'{path}\'').fetchall()]

    parquet(read_table)


def with_polars():
    import polars

    def read_table(path):
        frame = polars.read_parquet(path)
        return frame.columns, lambda column: frame[column].to_list()

    parquet(read_table)


def with_pandas():
    import pandas

    for name in tables:
        frame = pandas.read_csv(bundle / f"{name}.csv", dtype=str, keep_default_na=False)
        agree([list(frame.columns), *frame.values.tolist()] == records(name), f"{name}.csv is read otherwise")
    print(f"{len(tables)} CSV files, every cell")


def with_openpyxl():
    import datetime

    import openpyxl

    [path] = (bundle / "excel").glob("*.xlsx")
    book = openpyxl.load_workbook(path)
    for name in tables:
        sheet = book[name]
        rows = [list(row) for row in sheet.iter_rows()]
        expected = records(name)
        agree(len(rows) == len(expected), f"{name}: {len(rows)} rows")
        for row, texts in zip(rows, expected):
            for cell, text in zip(row, texts):
                agree(cell.data_type != "f", f"{name}!{cell.coordinate} is a formula")
                value = cell.value
                if isinstance(value, datetime.datetime):
                    same = value.date().isoformat() == text
                elif isinstance(value, bool):
                    same = str(value).lower() == text
                elif isinstance(value, (int, float)):
                    same = re.fullmatch(r"-?\d+(\.\d+)?", text) is not None and float(text) == float(value)
                else:
                    same = ("" if value is None else value) == text.replace("\r\n", "\n")
                agree(same, f"{name}!{cell.coordinate} holds {value!r}, the CSV {text!r}")
        agree(sheet.freeze_panes is not None and sheet.auto_filter.ref is not None, f"{name}: no frozen header or filter")
    print(f"{len(tables)} sheets, every cell, no formula")


def with_rdflib():
    import rdflib
    from rdflib.compare import to_isomorphic

    def plain(term):
        """RDF 1.1 section 3.3: a literal without a type is one of xsd:string; RDFLib keeps the two apart."""
        is_string = isinstance(term, rdflib.Literal) and term.datatype == rdflib.XSD.string
        return rdflib.Literal(str(term)) if is_string else term

    def read(path, form):
        graph = rdflib.Graph()
        for triple in rdflib.Graph().parse(bundle / path, format=form):
            graph.add(tuple(map(plain, triple)))
        return graph

    turtle = read("plan.ttl", "turtle")
    linked = read("plan.jsonld", "json-ld")
    agree(len(turtle) > 0 and to_isomorphic(turtle) == to_isomorphic(linked), "plan.ttl and plan.jsonld are other graphs")
    ill = [value for value in turtle.objects() if isinstance(value, rdflib.Literal) and value.ill_typed]
    agree(not ill, f"ill-typed: {ill[:3]}")
    print(f"{len(turtle)} triples in both")


def with_pyshacl():
    if reference is None or not (reference / "dcat-ap").exists():
        print("no reference folder with dcat-ap/")
        sys.exit(3)
    import pyshacl
    import rdflib

    data = rdflib.Graph().parse(bundle / "dataset.jsonld", format="json-ld")
    for path in ("eu-vocab/nal-slice.ttl", "eu-vocab/dcat-ap-support.ttl", "vocab/spdx/spdx-checksum-slice.ttl"):
        data.parse(reference / path)
    shapes = rdflib.Graph()
    for name in ("shapes.ttl", "range.ttl"):
        shapes.parse(reference / "dcat-ap" / "3.0.1" / "shacl-modular" / name)
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes, advanced=True, do_owl_imports=False)
    agree(conforms, text[:2000])
    print(f"conforms, {len(data)} triples")


globals()[f"with_{check}"]()
