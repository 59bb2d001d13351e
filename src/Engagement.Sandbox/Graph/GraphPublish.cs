using System.Text.Json.Nodes;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.Webhooks;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>What a page says: posts, photos, plans, corrections and removals.</summary>
internal sealed class GraphPublish(SandboxWorld world, SandboxOptions options, FaultBox faults, PageFeed feed)
{
    private const int LargestPhoto = 4_000_000;

    public GraphAnswer Feed(FacebookPage page, GraphRequest request)
    {
        var message = request.Text("message") ?? "";
        var link = request.Text("link");
        var photos = AttachedPhotos(page, request);
        if (message.Length == 0 && link is null && photos.Count == 0)
        {
            throw RefusedByGraph.Parameter("The status you are trying to publish is a duplicate of, or empty: a message, a link or attached_media is needed.");
        }

        var post = Publish(page, request, message, link, photos);
        return GraphAnswer.Ok(new JsonObject { ["id"] = post.WireId });
    }

    public async Task<GraphAnswer> PhotosAsync(FacebookPage page, GraphRequest request)
    {
        var file = request.Files?.GetFile("source") ?? (request.Files is { Count: > 0 } ? request.Files[0] : null);
        var url = request.Text("url");
        if (file is null && url is null)
        {
            throw new RefusedByGraph(400, 324, "(#324) Missing or invalid image file");
        }

        if (file?.Length > LargestPhoto)
        {
            throw new RefusedByGraph(400, 100, "(#100) Invalid parameter") { Subcode = 1366046, UserMessage = "Photos should be smaller than 4 MB and saved as JPG, PNG, GIF, TIFF, HEIF or WebP files." };
        }

        if (faults.Strike(FaultKind.MediaFailed, "facebook", request.Method, request.WirePath) is not null)
        {
            throw new RefusedByGraph(400, 324, "(#324) Missing or invalid image file");
        }

        var photo = new PagePhoto
        {
            Id = world.Facebook.Ids.Next(),
            PageId = page.Id,
            Caption = request.Text("caption") ?? request.Text("message") ?? "",
            AltText = request.Text("alt_text_custom"),
            Url = url,
            ContentType = file?.ContentType ?? "image/jpeg",
            CreatedAt = world.Now,
            Bytes = file is null ? [] : await BytesOf(file),
        };
        world.Facebook.Photos[photo.Id] = photo;
        world.Changed();
        var json = new JsonObject { ["id"] = $"{photo.Id}" };
        if (request.Flag("published") ?? true)
        {
            json["post_id"] = Publish(page, request, photo.Caption, null, [photo.Id]).WireId;
        }

        return GraphAnswer.Ok(json);
    }

    public GraphAnswer Update(PagePost post, GraphRequest request)
    {
        if (request.Text("message") is { } message)
        {
            post.Message = message;
            post.UpdatedAt = world.Now;
        }

        if (request.Time("scheduled_publish_time") is { } at)
        {
            post.ScheduledAt = InWindow(at);
            world.Facebook.Scheduled[post.Id] = post;
        }

        if (request.Flag("is_hidden") is { } hidden)
        {
            post.Hidden = hidden;
        }

        if (request.Flag("is_published") is true && !post.Published)
        {
            Appear(post, world.Now);
        }
        else if (post.Published)
        {
            feed.Post(post, "edited");
        }

        world.Changed();
        return GraphAnswer.Success();
    }

    public GraphAnswer Remove(PagePost post)
    {
        post.DeletedAt = world.Now;
        world.Facebook.Scheduled.TryRemove(post.Id, out _);
        world.Changed();
        feed.Post(post, "remove");
        return GraphAnswer.Success();
    }

    /// <summary>Planned posts whose time has come appear by themselves.</summary>
    public void PublishPlanned()
    {
        foreach (var post in world.Facebook.Scheduled.Values.Where(post => post.ScheduledAt <= world.Now))
        {
            Appear(post, post.ScheduledAt!.Value);
        }
    }

    private void Appear(PagePost post, DateTimeOffset at)
    {
        if (world.Facebook.Scheduled.TryRemove(post.Id, out _) || !post.Published)
        {
            post.Published = true;
            post.CreatedAt = at;
            post.ScheduledAt = null;
            world.Changed();
            feed.Post(post, "add");
        }
    }

    private PagePost Publish(FacebookPage page, GraphRequest request, string message, string? link, IReadOnlyList<long> photos)
    {
        var published = request.Flag("published") ?? true;
        var plan = request.Time("scheduled_publish_time");
        if (plan is not null && published)
        {
            throw RefusedByGraph.Parameter("You cannot specify a scheduled publish time on a published post");
        }

        var post = new PagePost
        {
            Id = world.Facebook.Ids.Next(),
            PageId = page.Id,
            Message = message,
            Link = link,
            PhotoIds = photos,
            CreatedAt = world.Now,
            UpdatedAt = world.Now,
            Published = published,
            ScheduledAt = plan is { } at ? InWindow(at) : null,
        };
        lock (page)
        {
            RefuseDuplicate(page, post);
            world.Facebook.Add(post);
        }

        world.Changed();
        if (published)
        {
            feed.Post(post, "add");
        }

        return post;
    }

    private void RefuseDuplicate(FacebookPage page, PagePost post)
    {
        var last = page.Posts.Newest;
        if (options.DuplicateWindow > TimeSpan.Zero && post.Message.Length > 0 && post is { PhotoIds.Count: 0, VideoId: null }
            && last is { DeletedAt: null, PhotoIds.Count: 0, VideoId: null } && last.Message == post.Message && last.Link == post.Link && last.CreatedAt + options.DuplicateWindow > world.Now)
        {
            throw RefusedByGraph.Duplicate();
        }
    }

    private DateTimeOffset InWindow(DateTimeOffset at) => at >= world.Now.AddMinutes(10) && at <= world.Now.AddDays(75)
        ? at
        : throw RefusedByGraph.Parameter("The specified scheduled publish time is invalid.");

    private List<long> AttachedPhotos(FacebookPage page, GraphRequest request)
    {
        var ids = new List<long>();
        foreach (var item in request.Structure("attached_media") as JsonArray ?? [])
        {
            var photo = (item is JsonValue ? JsonNode.Parse(item.ToString()) : item)?["media_fbid"]?.ToString();
            if (!long.TryParse(photo, out var id) || !world.Facebook.Photos.TryGetValue(id, out var known) || known.PageId != page.Id)
            {
                throw RefusedByGraph.Parameter("Invalid parameter: attached_media");
            }

            if (known.PostId is not null)
            {
                throw new RefusedByGraph(400, 100, "(#100) Invalid parameter") { Subcode = 1366051, UserMessage = "These photos were already posted." };
            }

            ids.Add(id);
        }

        return ids;
    }

    private static async Task<byte[]> BytesOf(IFormFile file)
    {
        using var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }
}
