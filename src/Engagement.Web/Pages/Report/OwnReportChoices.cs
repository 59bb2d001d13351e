using Engagement.App.Channels;
using Engagement.App.Routing;
using Engagement.App.Themes;

namespace Engagement.Web.Pages.Report;

/// <summary>What a report of one's own can be narrowed to.</summary>
public sealed record OwnReportChoices(IReadOnlyList<ChannelLine> Channels, IReadOnlyList<ThemeLine> Themes, IReadOnlyList<QueueLine> Queues)
{
    public static readonly IReadOnlyList<(string Tag, string Word)> Languages = [("en", "English"), ("fi", "Finnish"), ("sv", "Swedish"), ("de", "German")];
}
