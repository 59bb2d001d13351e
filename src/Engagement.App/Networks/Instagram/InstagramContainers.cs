using Engagement.App.Networks.Facebook;
using Engagement.App.Networks.Http;
using Engagement.App.Outbound;
using Engagement.Core.Common;

namespace Engagement.App.Networks.Instagram;

/// <summary>Has Instagram fetch pictures and films and make them ready; nobody sees anything of it.</summary>
internal sealed class InstagramContainers(GraphCalls calls, OutMediaAddresses addresses, TimeProvider time)
{
    private const int LongestAltText = 1000;

    /// <summary>Pictures are ready after a moment; a film takes longer, and is looked after again later.</summary>
    private static readonly TimeSpan[] Looks = [.. new[] { 1, 2, 3, 5, 5, 5 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    /// <summary>One container for the whole post.</summary>
    public async Task<(string? Id, SendOutcome? Problem)> MakeAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        if (addresses.Base is null)
        {
            return (null, new SendOutcome.Rejected("Instagram fetches pictures from this program, and nobody has said where the internet reaches it: set Web:PublicUrl."));
        }

        if (message.Media is [var only])
        {
            var form = FormOf(message, only, 0);
            if (IsFilm(only))
            {
                form["media_type"] = "REELS";
            }

            form["caption"] = message.Text;
            return await PostAsync(channel, form, ct);
        }

        var children = new List<string>();
        foreach (var (media, place) in message.Media.Select((media, place) => (media, place)))
        {
            var (child, problem) = await ChildAsync(channel, FormOf(message, media, place), IsFilm(media), ct);
            if (problem is not null)
            {
                return (null, problem);
            }

            children.Add(child!);
        }

        return await PostAsync(
            channel, new() { ["media_type"] = "CAROUSEL", ["caption"] = message.Text, ["children"] = string.Join(',', children) }, ct);
    }

    /// <summary>How far it is.</summary>
    public async Task<(InstagramContainer? Container, SendOutcome? Problem)> ReadAsync(ChannelAccess channel, string id, CancellationToken ct)
    {
        var wire = await calls.RunAsync<IInstagramApi, InstagramContainer>(
            channel, (api, proof) => api.ReadContainerAsync(proof, id, InstagramContainer.Fields, ct), ct);
        return wire.Content is { StatusCode: not null } container
            ? (container, null)
            : (null, InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow()));
    }

    /// <summary>Looks after it until it is ready or has been looked at often enough.</summary>
    /// <param name="channel">Whose it is.</param>
    /// <param name="id">Its id.</param>
    /// <param name="seen">What was just seen of it, where it was.</param>
    /// <param name="ct">The caller's.</param>
    public async Task<(InstagramContainer? Container, SendOutcome? Problem)> AwaitAsync(
        ChannelAccess channel, string id, InstagramContainer? seen, CancellationToken ct)
    {
        var (container, problem) = seen is null ? await ReadAsync(channel, id, ct) : (seen, null);
        foreach (var pause in Looks)
        {
            if (problem is not null || container!.StatusCode != InstagramContainer.InProgress)
            {
                return (container, problem);
            }

            await Task.Delay(pause, time, ct);
            (container, problem) = await ReadAsync(channel, id, ct);
        }

        return (container, problem);
    }

    // A film inside a carousel must be ready before the whole is made.
    private async Task<(string? Id, SendOutcome? Problem)> ChildAsync(ChannelAccess channel, Dictionary<string, string> form, bool isFilm, CancellationToken ct)
    {
        form["is_carousel_item"] = "true";
        if (isFilm)
        {
            form["media_type"] = "VIDEO";
        }

        var (id, problem) = await PostAsync(channel, form, ct);
        if (problem is not null || !isFilm)
        {
            return (id, problem);
        }

        var (container, trouble) = await AwaitAsync(channel, id!, null, ct);
        return container?.StatusCode == InstagramContainer.Finished
            ? (id, null)
            : (null, trouble?.BeforePublishing(time.GetUtcNow()) ?? InstagramErrorTable.OfContainer(container!, time.GetUtcNow()));
    }

    private async Task<(string? Id, SendOutcome? Problem)> PostAsync(ChannelAccess channel, Dictionary<string, string> form, CancellationToken ct)
    {
        var wire = await calls.RunAsync<IInstagramApi, GraphMade>(channel, (api, proof) => api.PrepareAsync(proof, channel.RemoteId, form, ct), ct);
        return wire.Content?.Id is { Length: > 0 } id
            ? (id, null)
            : (null, InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow()));
    }

    private Dictionary<string, string> FormOf(OutgoingMessage message, MediaRef media, int place)
    {
        var form = new Dictionary<string, string> { [IsFilm(media) ? "video_url" : "image_url"] = addresses.Of(message.Id, place)!.AbsoluteUri };
        if (media.AltText.Length > 0 && !IsFilm(media))
        {
            var end = Math.Min(media.AltText.Length, LongestAltText);
            form["alt_text"] = media.AltText[..(char.IsHighSurrogate(media.AltText[end - 1]) ? end - 1 : end)];
        }

        return form;
    }

    private static bool IsFilm(MediaRef media) => media.ContentType.StartsWith("video/", StringComparison.Ordinal);
}
