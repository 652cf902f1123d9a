"""Which purchases reserve a share for small firms?  python3 examples/python/small_firms.py dist/data"""

from read_table import read_table

for purchase in read_table("procurement"):
    # A blank cell is not 0: nothing is said there.
    if purchase["sme_reserved_cny"]:
        print(purchase["disclosure_id"], purchase["item"], purchase["goods"], purchase["sme_reserved_cny"], sep="\t")
