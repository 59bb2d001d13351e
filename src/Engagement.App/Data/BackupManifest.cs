namespace Engagement.App.Data;

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">Raised when the archive changes in a way that older programs cannot read.</param>
/// <param name="Provider">Which database it holds.</param>
/// <param name="MadeAt">When the database was copied.</param>
internal sealed record BackupManifest(int Format, StorageProvider Provider, DateTimeOffset MadeAt)
{
    public const int CurrentFormat = 1;
    public const string EntryName = "backup.json";
    public const string DatabaseEntry = "database";
    public const string MediaFolder = "media";
}
