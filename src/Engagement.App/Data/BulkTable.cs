using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Engagement.App.Data;

/// <summary>A table of the model as <see cref="BulkInsert"/> writes it: its columns, and how a row's values are stored.</summary>
internal sealed class BulkTable
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Known = new();

    private readonly List<(IProperty Property, RelationalTypeMapping Mapping)> columns;

    private BulkTable(EngagementContext db, IEntityType type)
    {
        columns = [.. type.GetFlattenedProperties().Select(property => (property, property.GetRelationalTypeMapping()))];
        var sql = db.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var names = string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Property.GetColumnName(table)!)));
        var into = $"{sql.DelimitIdentifier(table.Name, table.Schema)} ({names})";
        Insert = $"INSERT INTO {into} VALUES ({string.Join(", ", columns.Select((_, number) => $"@p{number}"))})";
        Copy = $"COPY {into} FROM STDIN (FORMAT BINARY)";
    }

    /// <summary>The same, made once for each table.</summary>
    public static BulkTable Of(EngagementContext db, IEntityType type) => Known.GetOrAdd(type, _ => new(db, type));

    /// <summary>With a parameter for each column.</summary>
    public string Insert { get; }

    /// <summary>The same as a stream into PostgreSQL.</summary>
    public string Copy { get; }

    public void AddParameters(DbCommand command)
    {
        foreach (var ((property, mapping), number) in columns.Select((column, number) => (column, number)))
        {
            command.Parameters.Add(mapping.CreateParameter(command, $"@p{number}", null, property.IsNullable));
        }
    }

    /// <summary>A value of a row as the database takes it.</summary>
    public object? Read(EntityEntry row, int column)
    {
        var (property, mapping) = columns[column];
        return Convert(property.IsShadowProperty() ? row.Property(property.Name).CurrentValue : property.GetGetter().GetClrValueUsingContainingEntity(row.Entity), mapping);
    }

    /// <summary>The same of an object that no context tracks.</summary>
    public object? Read(object row, int column)
    {
        var (property, mapping) = columns[column];
        return Convert(property.GetGetter().GetClrValueUsingContainingEntity(row), mapping);
    }

    /// <summary>All its values.</summary>
    public object?[] ReadAll(object row) => [.. columns.Select((_, column) => Read(row, column))];

    private static object? Convert(object? value, RelationalTypeMapping mapping) =>
        value is null || mapping.Converter is not { } converter ? value : converter.ConvertToProvider(value);
}
