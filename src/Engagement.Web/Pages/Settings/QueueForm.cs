using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.Web.Pages.Settings;

/// <summary>A queue as the form sends it; what is not ticked is not sent, so nothing here may be demanded by a constructor.</summary>
public sealed record QueueForm
{
    public string? Name { get; init; }

    public string? Topic { get; init; }

    public bool IsDefault { get; init; }

    public int? Minutes { get; init; }

    public int? NextMinutes { get; init; }

    public int? ResolutionHours { get; init; }

    public string? Hours { get; init; }

    public string? Zone { get; init; }

    public AssignMode Assign { get; init; }

    public bool Sticky { get; init; }

    public int? LoadLimit { get; init; }

    public string? Manager { get; init; }

    public int? Position { get; init; }

    public QueueDraft ToDraft() => new(Name ?? "", Topic, IsDefault, Minutes ?? 0, Position ?? 0)
    {
        NextAnswerMinutes = NextMinutes,
        ResolutionHours = ResolutionHours,
        Hours = Hours,
        Zone = Zone,
        Assign = Assign,
        Sticky = Sticky,
        LoadLimit = LoadLimit,
        Manager = UserId.TryParse(Manager, null, out var manager) ? manager : null,
    };

    internal static QueueForm Of(QueueLine queue, string language) => new()
    {
        Name = queue.Name,
        Topic = queue.Topic,
        IsDefault = queue.IsDefault,
        Minutes = (int)queue.FirstAnswerTarget.TotalMinutes,
        NextMinutes = (int?)queue.NextAnswerTarget?.TotalMinutes,
        ResolutionHours = (int?)queue.ResolutionTarget?.TotalHours,
        Hours = queue.Hours is { } hours ? WeekHoursText.Write(hours.Spans, language) : null,
        Zone = queue.Hours?.Zone,
        Assign = queue.Assign,
        Sticky = queue.Sticky,
        LoadLimit = queue.LoadLimit,
        Manager = queue.Manager?.ToString(),
        Position = queue.Position,
    };
}
