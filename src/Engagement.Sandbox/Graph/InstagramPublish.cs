using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Containers are made ready and then shown, once each.</summary>
internal sealed partial class InstagramPublish(SandboxWorld world, FaultBox faults, InstagramFetch fetch)
{
    private const int PostsInADay = 100;
    private const int LongestCaption = 2200;
    private const int MostTags = 30;
    private const int MostNames = 20;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan DefaultWork = TimeSpan.FromSeconds(5);

    public async Task<GraphAnswer> PrepareAsync(InstagramAccount account, GraphRequest request)
    {
        var kind = request.Text("media_type")?.ToUpperInvariant();
        var isItem = request.Flag("is_carousel_item") ?? false;
        var caption = request.Text("caption") ?? "";
        CheckCaption(caption);
        var (files, resolved) = kind == "CAROUSEL" ? (Children(account, request), kind) : await FileAsync(request, kind, isItem);
        var pending = Strikes(FaultKind.MediaPending, request);
        var container = new InstagramContainer
        {
            Id = world.Instagram.Ids.Next(),
            AccountId = account.Id,
            Kind = resolved,
            Caption = caption,
            IsItem = isItem,
            Files = files,
            CreatedAt = world.Now,
            ReadyAt = pending is null ? null : world.Now + (pending.Delay ?? DefaultWork),
            Problem = Strikes(FaultKind.MediaFailed, request) is null ? null : "Error: Media upload has failed with error code 2207082",
            Expired = Strikes(FaultKind.MediaExpired, request) is not null,
        };
        world.Instagram.Containers[container.Id] = container;
        world.Changed();
        return GraphAnswer.Ok(new JsonObject { ["id"] = $"{container.Id}" });
    }

    public GraphAnswer Publish(InstagramAccount account, GraphRequest request)
    {
        if (!long.TryParse(request.Need("creation_id"), out var id) || !world.Instagram.Containers.TryGetValue(id, out var container) || container.AccountId != account.Id || container.IsItem)
        {
            throw InstagramFetch.Refuse(24, 2207006, $"The media with {request.Text("creation_id")} cannot be found");
        }

        if (UsedUp(account, request) is var (used, total) && used >= total)
        {
            throw InstagramFetch.Refuse(9, 2207042, "You reached maximum number of posts that is allowed to be published by Content Publishing API.");
        }

        lock (container)
        {
            switch (container.StateAt(world.Now))
            {
                case "FINISHED":
                    break;
                case "EXPIRED" or "PUBLISHED":
                    throw InstagramFetch.Refuse(24, 2207008, $"The media builder with creation id = {id} does not exist or has been expired.");
                default:
                    throw InstagramFetch.Refuse(9007, 2207027, "The media is not ready for publishing, please wait for a moment");
            }

            var media = new InstagramMedia
            {
                Id = world.Instagram.Ids.Next(),
                AuthorId = account.Id,
                Kind = container.Kind,
                Caption = container.Caption,
                Files = container.Files,
                CreatedAt = world.Now,
            };
            world.Instagram.Add(media);
            container.PublishedAs = media.Id;
            world.Changed();
            return GraphAnswer.Ok(new JsonObject { ["id"] = $"{media.Id}" });
        }
    }

    public GraphAnswer Limit(InstagramAccount account, GraphRequest request)
    {
        var (used, total) = UsedUp(account, request);
        var fields = GraphEdges.FieldsOf(request);
        var entry = new JsonObject();
        if (fields.Count == 0 || fields.Any(field => field.Name == "quota_usage"))
        {
            entry["quota_usage"] = used;
        }

        if (fields.Any(field => field.Name == "config"))
        {
            entry["config"] = new JsonObject { ["quota_total"] = total, ["quota_duration"] = (int)Day.TotalSeconds };
        }

        return GraphAnswer.Ok(new JsonObject { ["data"] = new JsonArray(entry) });
    }

    private (int Used, int Total) UsedUp(InstagramAccount account, GraphRequest request) =>
        Strikes(FaultKind.LimitUsedUp, request) is not null
            ? (PostsInADay, PostsInADay)
            : (account.Media.Newer(0, long.MaxValue, PostsInADay, media => media.CreatedAt > world.Now - Day).Count, PostsInADay);

    private async Task<(IReadOnlyList<long> Files, string Kind)> FileAsync(GraphRequest request, string? kind, bool isItem)
    {
        var film = request.Text("video_url");
        if (kind is not (null or "IMAGE" or "REELS" or "STORIES") && !(kind == "VIDEO" && isItem))
        {
            throw InstagramFetch.Refuse(100, 2207023, $"The media type {kind} is unknown.");
        }

        var address = film ?? request.Text("image_url") ?? throw RefusedByGraph.Parameter("The parameter image_url is required.");
        var file = await fetch.RunAsync(address, film is not null, request.Text("alt_text"));
        return ([file.Id], film is null ? "IMAGE" : isItem ? "VIDEO" : "REELS");
    }

    private List<long> Children(InstagramAccount account, GraphRequest request)
    {
        var ids = request.Words.GetValueOrDefault("children") is JsonArray array
            ? [.. array.Select(item => item!.ToString())]
            : request.Need("children").Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(id => id.Trim('"')).ToList();
        if (ids.Count is < 2 or > 10)
        {
            throw InstagramFetch.Refuse(100, 2207028, "Your post won't work as a carousel. Carousels need at least 2 photos/videos and no more than 10 photos/videos.");
        }

        var files = new List<long>();
        foreach (var text in ids)
        {
            if (!long.TryParse(text, out var id) || !world.Instagram.Containers.TryGetValue(id, out var child) || child.AccountId != account.Id || !child.IsItem)
            {
                throw InstagramFetch.Refuse(24, 2207006, $"The media with {text} cannot be found");
            }

            files.AddRange(child.StateAt(world.Now) == "FINISHED" ? child.Files : throw InstagramFetch.Refuse(9007, 2207027, "The media is not ready for publishing, please wait for a moment"));
        }

        return files;
    }

    private static void CheckCaption(string caption)
    {
        if (caption.Length > LongestCaption || Tag().Count(caption) > MostTags || Name().Count(caption) > MostNames)
        {
            throw InstagramFetch.Refuse(
                36004, 2207010, $"The submitted image's caption was {caption.Length} characters long. The maximum number of characters permitted for a caption is {LongestCaption}. Please submit media with a shorter caption.");
        }
    }

    private Fault? Strikes(FaultKind kind, GraphRequest request) => faults.Strike(kind, "instagram", request.Method, request.WirePath);

    [GeneratedRegex(@"#\w+", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<![\w.])@[\w.]+", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
