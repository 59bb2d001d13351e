using System.ComponentModel.DataAnnotations;

namespace Engagement.App.Data;

/// <summary>Where the workspace is kept (configuration section <c>Storage</c>).</summary>
public sealed class StorageOptions
{
    /// <summary>The database. Default: SQLite in one file below <see cref="Directory"/>.</summary>
    [EnumDataType(typeof(StorageProvider))]
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>The data directory: the SQLite file, media, keys. Default: <c>data</c> below the working directory.</summary>
    [Required]
    public string Directory { get; set; } = "data";

    /// <summary>From <c>ConnectionStrings:Engagement</c>; needed for PostgreSQL, made from <see cref="Directory"/> for SQLite when empty.</summary>
    public string? ConnectionString { get; set; }
}
