namespace Engagement.App.People;

/// <summary>One setting of the workspace that people change in the program: name, time zone, stages of the set-up.</summary>
internal sealed class WorkspaceSetting
{
    public required string Key { get; init; }

    public required string Value { get; set; }

    public int Version { get; set; }
}
