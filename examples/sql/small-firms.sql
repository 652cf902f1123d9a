-- Which purchases reserve a share for small firms? A blank cell is NULL, not 0: nothing is said there.
SELECT disclosure_id, item, goods, sme_reserved_cny
FROM 'procurement.parquet'
WHERE sme_reserved_cny IS NOT NULL
ORDER BY disclosure_id, item;
