using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Engagement.Tests.Data;

/// <summary>What the model says the database looks like: a line per column, key, index and reference.</summary>
internal static class ModelSchema
{
    public static IReadOnlyList<string> LinesOf(EngagementContext context)
    {
        var model = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        return [.. model.Tables.SelectMany(LinesOf).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> LinesOf(ITable table) =>
    [
        .. table.Columns.Select(column => $"column {table.Name}.{column.Name} {column.StoreType} {(column.IsNullable ? "null" : "not null")}"),
        .. table.UniqueConstraints.Select(key => $"unique {table.Name}({Join(key.Columns)})"),
        .. table.Indexes.Select(LineOf),
        .. table.ForeignKeyConstraints.Select(LineOf),
    ];

    private static string LineOf(ITableIndex index) =>
        $"{(index.IsUnique ? "unique" : "index")} {index.Table.Name}({Join(index.Columns)}){(index.Filter is null ? string.Empty : " partial")}";

    private static string LineOf(IForeignKeyConstraint reference) =>
        $"reference {reference.Table.Name}({Join(reference.Columns)}) to {reference.PrincipalTable.Name} {NameOf(reference.OnDeleteAction)}";

    private static string NameOf(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => "cascade",
        ReferentialAction.SetNull => "set null",
        ReferentialAction.Restrict => "restrict",
        _ => "no action",
    };

    private static string Join(IEnumerable<IColumn> columns) => string.Join(",", columns.Select(column => column.Name));
}
