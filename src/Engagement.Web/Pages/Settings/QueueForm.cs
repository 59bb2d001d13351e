using Engagement.App.Routing;

namespace Engagement.Web.Pages.Settings;

/// <summary>A queue as the form sends it.</summary>
public sealed record QueueForm(string? Name, string? Topic, bool? IsDefault, int? Minutes, int? Position)
{
    public QueueDraft ToDraft() => new(Name ?? "", Topic, IsDefault == true, Minutes ?? 0, Position ?? 0);

    internal static QueueForm Of(QueueLine queue) =>
        new(queue.Name, queue.Topic, queue.IsDefault, (int)queue.FirstAnswerTarget.TotalMinutes, queue.Position);
}
