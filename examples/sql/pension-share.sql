-- What share of each department's expenditure is for pensions (养老)?
-- The table of expenditure names functions at three levels (208, 20805, 2080507). The second is taken, so that nothing counts twice.
WITH pensions AS (
  SELECT disclosure_id, sum(amount_cny) AS pension_cny
  FROM 'budget_lines.parquet'
  WHERE "table" = 'expenditure' AND measure = 'total' AND length(code) = 5 AND contains(name, '养老')
  GROUP BY disclosure_id
)
SELECT
  id,
  pension_cny,
  expenditure_cny,
  printf('%.2f%%', round(pension_cny * 100 / expenditure_cny, 2)) AS share
FROM pensions JOIN 'disclosures.parquet' ON id = disclosure_id
WHERE pension_cny IS NOT NULL AND expenditure_cny IS NOT NULL
ORDER BY id;
