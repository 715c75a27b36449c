import csv

from flask import request


def export(rows, target):
    writer = csv.writer(target)
    # ruleid: csv-injection
    writer.writerow([request.form["name"], request.form["note"]])
    # ruleid: csv-injection
    writer.writerows([[each] for each in request.json])
    # ok: csv-injection
    writer.writerow(["name", "note"])
    # ok: csv-injection
    writer.writerow([escape_cell(request.form["name"]), int(request.form["age"])])
