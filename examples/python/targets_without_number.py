"""Which targets did nobody put a number on?  python3 examples/python/targets_without_number.py dist/data"""

from read_table import read_table

found = [target for target in read_table("indicators") if target["value_kind"] != "number"]
for target in sorted(found, key=lambda target: (target["disclosure_id"], int(target["line"]))):
    print(target["disclosure_id"], target["line"], target["level3"], target["value_text"], sep="\t")
