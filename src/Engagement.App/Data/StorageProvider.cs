namespace Engagement.App.Data;

/// <summary>Which database holds the workspace.</summary>
public enum StorageProvider
{
    Sqlite,
    PostgreSql,
}
