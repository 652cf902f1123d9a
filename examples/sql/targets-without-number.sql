-- Which targets did nobody put a number on?
SELECT disclosure_id, line, level3, value_text
FROM 'indicators.parquet'
WHERE value_kind <> 'number'
ORDER BY disclosure_id, line;
