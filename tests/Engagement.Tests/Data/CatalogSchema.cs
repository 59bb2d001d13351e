using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Data;

/// <summary>What the database itself says it looks like, in the lines of <see cref="ModelSchema"/>.</summary>
internal static class CatalogSchema
{
    private const string OnSqlite =
        """
        WITH t AS (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\_\_EF%' ESCAPE '\' AND name NOT LIKE 'Search%')
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || CASE WHEN c."notnull" THEN ' not null' ELSE ' null' END AS "Value"
          FROM t, pragma_table_info(t.name) c
        UNION ALL
        SELECT 'unique ' || name || '(' || group_concat(part, ',') || ')'
          FROM (SELECT t.name, c.name AS part FROM t, pragma_table_info(t.name) c WHERE c.pk > 0 ORDER BY t.name, c.pk) GROUP BY name
        UNION ALL
        SELECT CASE WHEN isunique THEN 'unique ' ELSE 'index ' END || name || '(' || group_concat(part, ',') || ')' || CASE WHEN partial THEN ' partial' ELSE '' END
          FROM (SELECT t.name, i.name AS entry, i."unique" AS isunique, i.partial, p.name AS part
                  FROM t, pragma_index_list(t.name) i, pragma_index_info(i.name) p WHERE i.origin <> 'pk' ORDER BY i.name, p.seqno)
         GROUP BY entry
        UNION ALL
        SELECT 'reference ' || name || '(' || group_concat(part, ',') || ') to ' || target || ' ' || lower(deleting)
          FROM (SELECT t.name, f.id, f."from" AS part, f."table" AS target, f.on_delete AS deleting
                  FROM t, pragma_foreign_key_list(t.name) f ORDER BY t.name, f.id, f.seq)
         GROUP BY name, id
        """;

    private const string OnPostgreSql =
        """
        WITH t AS (SELECT oid, relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\_\_EF%' AND relname NOT LIKE 'Search%')
        SELECT 'column ' || t.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
               || CASE WHEN a.attnotnull THEN ' not null' ELSE ' null' END AS "Value"
          FROM t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT CASE WHEN x.indisunique THEN 'unique ' ELSE 'index ' END || t.relname || '('
               || (SELECT string_agg(a.attname, ',' ORDER BY k.n)
                     FROM unnest(x.indkey) WITH ORDINALITY k(number, n) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number)
               || ')' || CASE WHEN x.indpred IS NULL THEN '' ELSE ' partial' END
          FROM t JOIN pg_index x ON x.indrelid = t.oid
        UNION ALL
        SELECT 'reference ' || t.relname || '('
               || (SELECT string_agg(a.attname, ',' ORDER BY k.n)
                     FROM unnest(c.conkey) WITH ORDINALITY k(number, n) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number)
               || ') to ' || c.confrelid::regclass::text
               || CASE c.confdeltype WHEN 'c' THEN ' cascade' WHEN 'n' THEN ' set null' WHEN 'r' THEN ' restrict' ELSE ' no action' END
          FROM t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f'
        """;

    public static async Task<IReadOnlyList<string>> LinesOfAsync(EngagementContext context, CancellationToken ct)
    {
        var sql = context is SqliteEngagementContext ? OnSqlite : OnPostgreSql;
        var lines = await context.Database.SqlQueryRaw<string>(sql).ToListAsync(ct);
        return [.. lines.Select(line => line.Replace("\"", string.Empty, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
