using Engagement.App.Routing;

namespace Engagement.Web.Pages.Settings;

/// <summary>A queue as the form sends it; what is not ticked is not sent, so nothing here may be demanded by a constructor.</summary>
public sealed record QueueForm
{
    public string? Name { get; init; }

    public string? Topic { get; init; }

    public bool IsDefault { get; init; }

    public int? Minutes { get; init; }

    public int? Position { get; init; }

    public QueueDraft ToDraft() => new(Name ?? "", Topic, IsDefault, Minutes ?? 0, Position ?? 0);

    internal static QueueForm Of(QueueLine queue) => new()
    {
        Name = queue.Name,
        Topic = queue.Topic,
        IsDefault = queue.IsDefault,
        Minutes = (int)queue.FirstAnswerTarget.TotalMinutes,
        Position = queue.Position,
    };
}
