using Engagement.App.Routing;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Settings;

/// <summary>A shift or a day off as the form sends it, with the week that was looked at.</summary>
public sealed record ShiftForm
{
    public string? User { get; init; }

    public string? Zone { get; init; }

    public string? Hours { get; init; }

    public DateOnly? First { get; init; }

    public DateOnly? Last { get; init; }

    public DateOnly? Date { get; init; }

    public string? Name { get; init; }

    public DateOnly? Week { get; init; }

    internal UserId? UserId => Core.Common.UserId.TryParse(User, null, out var user) ? user : null;

    internal ShiftDraft ToDraft() => new(UserId, Zone ?? "", Hours ?? "", First, Last);
}
