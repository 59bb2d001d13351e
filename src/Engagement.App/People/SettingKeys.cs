namespace Engagement.App.People;

/// <summary>The keys of <see cref="WorkspaceSetting"/> that this room owns.</summary>
internal static class SettingKeys
{
    public const string Name = "workspace.name";
    public const string TimeZone = "workspace.timeZone";
    public const string Language = "workspace.language";
}
