using Engagement.Core.Outbound;

namespace Engagement.Core.Reporting;

/// <summary>Picks the posts that a report shows, by what they drew. What no network told about is never among them.</summary>
internal sealed class PostShower(WeekFacts facts)
{
    private readonly Dictionary<Common.ChannelId, ChannelFact> channels = facts.Channels.ToDictionary(channel => channel.Id);
    private readonly Dictionary<Common.ThemeId, string> themes = facts.Themes.ToDictionary(theme => theme.Id, theme => theme.Name);

    public IReadOnlyList<ReportPost> Most(int count) =>
        [.. Told(facts.Posts).Where(post => post.Engagement > 0).Take(count).Select(Show)];

    public ReportPost? Best(IEnumerable<PostFact> posts) => Told(posts).Select(Show).FirstOrDefault();

    public ReportPost? Worst(IEnumerable<PostFact> posts) => Told(posts).ToList() is { Count: > 1 } told ? Show(told[^1]) : null;

    private static IOrderedEnumerable<PostFact> Told(IEnumerable<PostFact> posts) => posts
        .Where(post => post is { State: DeliveryState.Sent, Engagement: not null })
        .OrderByDescending(post => post.Engagement)
        .ThenBy(post => post.Id.Value);

    private ReportPost Show(PostFact post) => new(
        post.Id,
        channels[post.Channel].Name,
        channels[post.Channel].Network.ToString(),
        post.Theme is { } theme ? themes.GetValueOrDefault(theme) : null,
        post.Text,
        post.SentAt,
        post.Link,
        post.Engagement,
        post.Impressions,
        post.Reach,
        post.Comments);
}
