"""What share of each department's expenditure is for pensions (养老)?  python3 examples/python/pension_share.py dist/data"""

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

from read_table import read_table

# The table of expenditure names functions at three levels (208, 20805, 2080507). The second is taken, so that nothing counts twice.
pensions = defaultdict(Decimal)
for line in read_table("budget_lines"):
    if line["table"] != "expenditure" or line["measure"] != "total" or len(line["code"]) != 5:
        continue
    if "养老" in line["name"] and line["amount_cny"]:
        pensions[line["disclosure_id"]] += Decimal(line["amount_cny"])
for disclosure in read_table("disclosures"):
    pension = pensions.get(disclosure["id"])
    if pension is None or not disclosure["expenditure_cny"]:
        continue
    share = pension * 100 / Decimal(disclosure["expenditure_cny"])
    rounded = share.quantize(Decimal("0.01"), ROUND_HALF_UP)
    print(disclosure["id"], pension, disclosure["expenditure_cny"], f"{rounded}%", sep="\t")
