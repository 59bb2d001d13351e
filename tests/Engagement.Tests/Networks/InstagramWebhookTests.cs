using System.Text;
using Engagement.App.Networks;
using Engagement.App.Networks.Facebook;
using Engagement.App.Networks.Instagram;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.Options;

namespace Engagement.Tests.Networks;

public sealed class InstagramWebhookTests
{
    private readonly InstagramWebhook webhook = new(new FacebookWebhook(Options.Create(new FacebookOptions())));

    [Theory]
    [InlineData("instagram-comments-2021.json", InteractionKind.Reply, "123456789", "987654321", "76543987", "testuser")]
    [InlineData("instagram-comments.json", InteractionKind.Comment, "123456789", null, null, null)]
    [InlineData("instagram-mentions.json", InteractionKind.Mention, "mention:17887498072083520:17887498072083520", null, "mention:17887498072083520", null)]
    public void A_published_body_is_a_hint_of_what_was_said(string file, InteractionKind kind, string id, string? parent, string? root, string? author)
    {
        var item = Assert.Single(Read(File.ReadAllText(Path.Combine(Needs.Shared(), "specs", "meta", "webhook-samples", file))));

        Assert.Equal((NetworkKind.Instagram, "0", kind, id, parent, root), (item.Network, item.AccountRemoteId, item.Kind, item.RemoteId, item.ParentRemoteId, item.RootRemoteId));
        Assert.Equal(author, item.Author?.Handle);
        Assert.True(item.IsHint);
    }

    [Fact]
    public void With_the_login_of_Instagram_itself_the_change_stands_in_the_entry()
    {
        var item = Assert.Single(Read("""{"object":"instagram","entry":[{"id":"17","time":1,"field":"comments","value":{"id":"5","text":"Hei"}}]}"""));

        Assert.Equal(("17", "5", "Hei"), (item.AccountRemoteId, item.RemoteId, item.Text));
    }

    [Theory]
    [InlineData("instagram-livecomments.json")]
    [InlineData("instagram-story_insights.json")]
    [InlineData("feed-comment-add-25.json")]
    public void What_is_not_ours_to_answer_is_left_alone(string file) =>
        Assert.Empty(Read(File.ReadAllText(Path.Combine(Needs.Shared(), "specs", "meta", "webhook-samples", file))));

    private IReadOnlyList<InboundItem> Read(string body) => [.. webhook.Split(Encoding.UTF8.GetBytes(body)).SelectMany(one => webhook.Read(one.Body))];
}
