using System.Globalization;
using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Design;

namespace Engagement.Web.Pages;

/// <summary>Who looks at the page, in which language and zone, and when: what every page needs to know about its reader.</summary>
internal sealed record Viewer
{
    /// <summary>Days within which a date of another year is understood without its year.</summary>
    private const int Near = 31;

    public required DateTimeOffset Now { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required string Workspace { get; init; }

    /// <summary>"en" or "fi".</summary>
    public required string Language { get; init; }

    /// <summary>"light", "dark" or "system".</summary>
    public required string Look { get; init; }

    /// <summary>Path and query of the request.</summary>
    public required string Address { get; init; }

    /// <summary>How far the hints for open pages had come before the page was made.</summary>
    public required string Heard { get; init; }

    public UserId? UserId { get; init; }

    public string? Name { get; init; }

    public WorkRole? Role { get; init; }

    /// <summary>How many in the inbox are late; shown beside its name everywhere.</summary>
    public int Breached { get; init; }

    /// <summary>Publishing is stopped; said on every page.</summary>
    public PublishingStop? Stop { get; init; }

    /// <summary>How much they were told and have not seen.</summary>
    public int Notices { get; init; }

    /// <summary>The zone as people say it: "Helsinki".</summary>
    public string ZoneName => Zone.Id is "UTC" or "Etc/UTC" ? "UTC" : Zone.Id[(Zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    public DateOnly Today => DayOf(Now);

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    public bool May(Capability capability) => Role is { } role && CapabilityRules.Allows(role, capability);

    public string Show(DateTimeOffset instant, WhenForm form)
    {
        var local = Local(instant);
        var year = local.Year == Today.Year || Math.Abs((instant - Now).TotalDays) < Near ? "" : Language == "fi" ? "yyyy" : " yyyy";
        var (clock, day, full) = Language == "fi"
            ? ("H.mm", $"ddd d.M.{year}", "dddd d. MMMM yyyy 'klo' H.mm")
            : ("HH:mm", $"ddd d MMM{year}", "dddd d MMMM yyyy, HH:mm");
        var culture = CultureInfo.CurrentCulture;
        return form switch
        {
            WhenForm.Clock => local.ToString(clock, culture),
            WhenForm.Day => local.ToString(day, culture),
            WhenForm.Full => local.ToString(full, culture),
            WhenForm.Short when DayOf(instant) == Today => local.ToString(clock, culture),
            _ => local.ToString(Language == "fi" ? $"{day} 'klo' {clock}" : $"{day}, {clock}", culture),
        };
    }
}
