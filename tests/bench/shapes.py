"""What the synthetic documents are made of, by language: data for `documents` and nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shapes:
    """`free` and `member` fill the places in which a function and a method differ."""

    suffix: str
    indent: str
    gap: int
    imports: str
    class_head: str
    class_foot: str
    free: dict[str, str]
    member: dict[str, str]
    functions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A snippet: its text, a mark on each flaw's line, the letters after which to type."""

    text: str
    flaws: dict[str, str]
    typing: str = ""
    finished: str = ""
    unfinished: str = ""


_PYTHON = Shapes(
    suffix=".py",
    indent="    ",
    gap=2,
    imports='"""Bookkeeping of a small depot."""\n\nimport os\nimport subprocess\n\nimport yaml\n',
    class_head='class {name}:\n    """Keeps what was handed in."""\n\n',
    class_foot="",
    free={"self": ""},
    member={"self": "self, "},
    functions=(
        '''\
def ${verb}_${noun}_$number(${self}$noun, limit=$large):
    """$Verb the $noun up to the limit."""
    kept = []
    for index, entry in enumerate($noun):
        if entry.$field > limit:
            kept.append(entry.$field * $small)
        elif index % $small == 0:
            kept.append(limit)
    return sorted(kept, reverse=True)
''',
        """\
def ${verb}_${noun}_$number(${self}$noun, *, label="$word"):
    by_label = {}
    for entry in $noun:
        key = entry.get("$field", label)
        by_label.setdefault(key, []).append(entry)
    # Groups of one are of no use to anybody.
    return {key: group for key, group in by_label.items() if len(group) > $small}
""",
        '''\
def ${verb}_${noun}_$number(${self}first, second):
    """$Verb two lots of $noun.

    Where both have a $field, the larger one counts.
    """
    if first is None:
        return second
    try:
        share = first.$field / second.$field
    except ZeroDivisionError:
        share = $large
    while share > $small:
        share = share / 2 - 1
    return f"{share:.2f} of {second.$field} ($word)"
''',
        """\
def ${verb}_${noun}_$number(${self}lines):
    table = [line.split(";") for line in lines if line.strip()]
    header, rows = table[0], table[1:]
    if "$field" not in header:
        raise KeyError("$field")
    column = header.index("$field")
    total = sum(float(row[column]) for row in rows)
    return {"$word": total, "rows": len(rows), "mean": total / max(len(rows), 1)}
""",
    ),
)

_TYPESCRIPT = Shapes(
    suffix=".ts",
    indent="  ",
    gap=1,
    imports=(
        '// Bookkeeping of a small depot.\nimport { exec } from "child_process";\n\n'
        "export interface Entry {\n  label: string;\n  amount: number;\n}\n"
    ),
    class_head="export class {name} {{\n  private seen = 0;\n\n",
    class_foot="}\n",
    free={"function": "export function "},
    member={"function": ""},
    functions=(
        """\
${function}$verb$Noun$number(entries: Entry[], limit = $large): number[] {
  const kept: number[] = [];
  entries.forEach((entry, index) => {
    if (entry.amount > limit) {
      kept.push(entry.amount * $small);
    } else if (index % $small === 0) {
      kept.push(limit);
    }
  });
  return kept.sort((a, b) => b - a);
}
""",
        """\
${function}$verb$Noun$number(entries: Entry[], label = "$word"): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.label || label;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  // Groups of one are of no use to anybody.
  return new Map([...groups].filter(([, group]) => group.length > $small));
}
""",
        """\
${function}$verb$Noun$number(first: Entry | null, second: Entry): string {
  if (first === null) {
    return second.label;
  }
  let share = second.amount === 0 ? $large : first.amount / second.amount;
  while (share > $small) {
    share = share / 2 - 1;
  }
  return `$${share.toFixed(2)} of $${second.amount} ($word)`;
}
""",
        """\
${function}$verb$Noun$number(lines: string[]): Record<string, number> {
  const table = lines.filter((line) => line.trim()).map((line) => line.split(";"));
  const column = table[0].indexOf("$field");
  if (column < 0) {
    throw new Error("no $field");
  }
  const total = table.slice(1).reduce((sum, row) => sum + Number(row[column]), 0);
  return { $field: total, rows: table.length - 1 };
}
""",
    ),
)

SHAPES = {"python": _PYTHON, "typescript": _TYPESCRIPT}

SNIPPETS = {
    "python": Source(
        text='''\
def load_profile_$number(${self}path, expression, target):
    """Read a profile and apply it to the target."""
    with open(path, encoding="utf-8") as stream:
        profile = yaml.load(stream, Loader=yaml.Loader)
    limit = profile.get("limit", 10)
    names = [entry["name"] for entry in profile.get("entries", [])]
    score = eval(expression)
    if score > limit:
        score = limit
    for name in names:
        command = f"convert {name} --score {score}"
        subprocess.run(command, shell=True)
    target.update(profile)
    print(len(names), score)
    return {"names": names, "score": score}
''',
        flaws={"yaml": "yaml.load(", "eval": "eval(", "shell": "shell=True"},
        typing="score",
        finished="print(len(names), score)",
        unfinished="print(len(names), score",
    ),
    "typescript": Source(
        text="""\
${function}applyTheme$number(name: string, source: string, panel: HTMLElement): number {
  const limit = 10;
  const entries = source.split(",").map((entry) => entry.trim());
  let score = Number(eval(source));
  if (score > limit) {
    score = limit;
  }
  for (const entry of entries) {
    exec(`convert $${entry} --score $${score}`, (error) => {
      console.log(name, error?.message);
    });
  }
  panel.innerHTML = source;
  return Math.max(score, 0);
}
""",
        flaws={"eval": "eval(", "exec": "exec(", "html": "innerHTML"},
        typing="score",
        finished="Math.max(score, 0);",
        unfinished="Math.max(score, ",
    ),
}

TAINTED = Source(
    text='''\
def find_order_$number(${self}request, shelves):
    """Look an order up on the shelves."""
    limit = 10
    number = request.args.get("order")
    found = []
    for shelf in shelves:
        if shelf.holds(number):
            found.append(shelf.name)
        if len(found) > limit:
            break
    note = number.strip()
    command = f"lookup {note} --limit {limit}"
    os.system(command)
    print(len(found), note)
    return {"order": number, "shelves": found}
''',
    flaws={"tainted": "os.system("},
)
