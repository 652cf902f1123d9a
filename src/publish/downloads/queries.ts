/** A question and the query that answers it from the published Parquet files, where they are. */
export interface Query {
  /** Kebab-case: `largest-projects`. */
  id: string;
  /** In Chinese: what it answers. */
  question: string;
  engine: 'DuckDB' | 'Polars' | 'Spark' | 'ClickHouse';
  /** As anyone can paste it. */
  text: string;
}

/**
 * The queries of the data page; `data` is the address of the data folder, or a folder on this machine. A test runs those for
 * DuckDB on the built files and compares what comes out with the collections.
 */
export function listQueries(data: string): readonly Query[] {
  const file = (table: string): string => `'${data}/${table}.parquet'`;
  return [
    {
      id: 'departments-by-expenditure',
      question: '各部门的支出有多少，项目支出占百分之几？',
      engine: 'DuckDB',
      text: `SELECT id, department, fiscal_year, expenditure_cny,
       round(100 * project_cny / expenditure_cny, 2) AS project_percent
FROM ${file('disclosures')}
WHERE kind = 'budget'
ORDER BY expenditure_cny DESC NULLS LAST, id;`,
    },
    {
      id: 'largest-projects',
      question: '金额最大的十个项目是哪些？',
      engine: 'DuckDB',
      text: `SELECT d.department, d.fiscal_year, p.name, p.budget_cny, p.line
FROM ${file('projects')} AS p
JOIN ${file('disclosures')} AS d ON d.id = p.disclosure_id
WHERE p.budget_cny IS NOT NULL
ORDER BY p.budget_cny DESC, d.id, p.project
LIMIT 10;`,
    },
    {
      id: 'expenditure-by-function',
      question: '支出总表里，各功能分类的类各有多少？',
      engine: 'DuckDB',
      text: `SELECT disclosure_id, code, name, amount_cny
FROM ${file('budget_lines')}
WHERE "table" = 'expenditure' AND measure = 'total' AND length(code) = 3
ORDER BY disclosure_id, code;`,
    },
    {
      id: 'indicators-without-number',
      question: '每份文件里，有多少绩效指标没有写明数值？',
      engine: 'DuckDB',
      text: `SELECT disclosure_id, count(*) AS indicators,
       count(*) FILTER (WHERE value_kind <> 'number') AS without_number
FROM ${file('indicators')}
GROUP BY disclosure_id
ORDER BY disclosure_id;`,
    },
    {
      id: 'polars-expenditure',
      question: '各部门的支出（Python）',
      engine: 'Polars',
      text: `import polars as pl

print(
    pl.scan_parquet("${data}/disclosures.parquet")
    .select("department", "fiscal_year", "expenditure_cny")
    .sort("expenditure_cny", descending=True)
    .collect()
)`,
    },
    {
      id: 'spark-expenditure',
      question: '各部门的支出（Spark 不从网址读文件，先分发到各节点）',
      engine: 'Spark',
      text: `from pyspark import SparkFiles

spark.sparkContext.addFile("${data}/disclosures.parquet")
(spark.read.parquet("file://" + SparkFiles.get("disclosures.parquet"))
    .select("department", "fiscal_year", "expenditure_cny")
    .orderBy("expenditure_cny", ascending=False)
    .show())`,
    },
    {
      id: 'clickhouse-expenditure',
      question: '各部门的支出',
      engine: 'ClickHouse',
      text: `SELECT department, fiscal_year, expenditure_cny
FROM url('${data}/disclosures.parquet', 'Parquet')
ORDER BY expenditure_cny DESC`,
    },
  ];
}
