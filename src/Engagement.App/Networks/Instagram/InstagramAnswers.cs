using Engagement.App.Networks.Facebook;
using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Instagram;

/// <summary>Says something below a post: under our own media, under a comment there, or where somebody else names us.</summary>
internal sealed class InstagramAnswers(GraphCalls calls, TimeProvider time)
{
    public async Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        if (message.Media.Count > 0)
        {
            return new SendOutcome.Rejected("A comment on Instagram takes no picture.");
        }

        if (InstagramIds.ReadMention(message.InReplyTo!) is { } mention)
        {
            return await AnswerMentionAsync(channel, message, mention.Media, mention.Comment, ct);
        }

        if (message.InReplyTo == message.ThreadRoot)
        {
            var form = new Dictionary<string, string> { ["message"] = message.Text };
            return Outcome(await calls.RunAsync<IInstagramApi, GraphMade>(channel, (api, proof) => api.CommentAsync(proof, message.InReplyTo!, form, ct), ct));
        }

        var (place, problem) = await PlaceAsync(channel, message, ct);
        return place is null
            ? problem!.BeforePublishing(time.GetUtcNow())
            : Outcome(await calls.RunAsync<IInstagramApi, GraphMade>(
                channel, (api, proof) => api.ReplyAsync(proof, place.Top, new Dictionary<string, string> { ["message"] = place.Text }, ct), ct));
    }

    /// <summary>Threads have two levels: who answers an answer answers the comment at the top, and names the person.</summary>
    public async Task<(Place? Place, SendOutcome? Problem)> PlaceAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        var wire = await calls.RunAsync<IInstagramApi, InstagramComment>(
            channel, (api, proof) => api.ReadCommentAsync(proof, message.InReplyTo!, InstagramComment.Fields, ct), ct);
        return wire.Content switch
        {
            null => (null, InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow())),
            { ParentId: { Length: > 0 } top } answer => (new(top, WithName(message.Text, answer.AuthorName)), null),
            _ => (new(message.InReplyTo!, message.Text), null),
        };
    }

    private async Task<SendOutcome> AnswerMentionAsync(ChannelAccess channel, OutgoingMessage message, string media, string? comment, CancellationToken ct)
    {
        var form = new Dictionary<string, string> { ["media_id"] = media, ["message"] = message.Text };
        if (comment is not null)
        {
            form["comment_id"] = comment;
        }

        return Outcome(await calls.RunAsync<IInstagramApi, GraphMade>(channel, (api, proof) => api.AnswerMentionAsync(proof, channel.RemoteId, form, ct), ct));
    }

    private SendOutcome Outcome(Wire<GraphMade> wire) => wire.Content?.Id is { Length: > 0 } id
        ? new SendOutcome.Sent(id, null) { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
        : InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow());

    private static string WithName(string text, string? name) =>
        name is not { Length: > 0 } || text.Contains($"@{name}", StringComparison.OrdinalIgnoreCase) ? text : $"@{name} {text}";

    /// <summary>Where an answer goes, and its words there.</summary>
    internal sealed record Place(string Top, string Text);
}
