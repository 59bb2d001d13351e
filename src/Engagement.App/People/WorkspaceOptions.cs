using System.ComponentModel.DataAnnotations;

namespace Engagement.App.People;

/// <summary>What a workspace starts with (configuration section <c>Workspace</c>); people change it later in the settings.</summary>
public sealed class WorkspaceOptions
{
    /// <summary>IANA zone of reports and of what has no zone of its own. Default: <c>Etc/UTC</c>. Ignored once it was chosen at set-up.</summary>
    [Required]
    [IanaZone]
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>Where people reach the program, such as <c>https://desk.acme.example</c>: links in mails begin with it. Default: where it listens.</summary>
    [Url]
    public string? Address { get; set; }
}
