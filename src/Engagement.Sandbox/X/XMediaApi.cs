using System.Globalization;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>Uploads in one shot or in pieces, their processing, and words for those who cannot see them.</summary>
internal sealed class XMediaApi(SandboxWorld world, FaultBox faults)
{
    private const int Kept = 86_400;
    private static readonly TimeSpan DefaultProcessing = TimeSpan.FromSeconds(2);

    public void Map(XDoor door, IEndpointRouteBuilder routes)
    {
        door.Map(routes, "POST", "/2/media/upload", XAccess.User, UploadAsync);
        door.Map(routes, "GET", "/2/media/upload", XAccess.User, Status);
        door.Map(routes, "POST", "/2/media/upload/initialize", XAccess.User, InitializeAsync);
        door.Map(routes, "POST", "/2/media/upload/{id}/append", XAccess.User, AppendAsync);
        door.Map(routes, "POST", "/2/media/upload/{id}/finalize", XAccess.User, Finalize);
        door.Map(routes, "POST", "/2/media/metadata", XAccess.User, DescribeAsync);
    }

    private async Task<XAnswer> UploadAsync(XRequest request)
    {
        var upload = await XUpload.ReadAsync(request.Http.Request);
        if (upload.Bytes.Length == 0)
        {
            throw RefusedByX.Invalid("media", "", "media is required.");
        }

        var media = Begin(request.Caller.Me, upload.Category ?? "tweet_image", upload.ContentType ?? "image/jpeg");
        media.Bytes = upload.Bytes;
        return Complete(request, media);
    }

    private async Task<XAnswer> InitializeAsync(XRequest request)
    {
        var body = await XUpload.ReadFieldsAsync(request.Http.Request);
        var type = body["media_type"]?.ToString() ?? "image/jpeg";
        var media = Begin(request.Caller.Me, body["media_category"]?.ToString() ?? "tweet_image", type);
        return XAnswer.Data(Describe(media));
    }

    private async Task<XAnswer> AppendAsync(XRequest request)
    {
        var media = Find(request, request.Route("id"));
        var upload = await XUpload.ReadAsync(request.Http.Request);
        if (upload.Segment is not { } segment || segment is < 0 or > 999)
        {
            throw RefusedByX.Invalid("segment_index", upload.Segment?.ToString(CultureInfo.InvariantCulture) ?? "", "segment_index must be between 0 and 999.");
        }

        lock (media.Segments)
        {
            media.Segments[segment] = upload.Bytes;
        }

        return XAnswer.Data(new JsonObject { ["expires_at"] = world.Now.ToUnixTimeSeconds() + Kept });
    }

    private XAnswer Finalize(XRequest request)
    {
        var media = Find(request, request.Route("id"));
        lock (media.Segments)
        {
            media.Bytes = [.. media.Segments.Values.SelectMany(bytes => bytes)];
            media.Segments.Clear();
        }

        return media.Bytes.Length > 0 ? Complete(request, media) : throw RefusedByX.Invalid("id", request.Route("id"), "No segments were uploaded.");
    }

    private XAnswer Status(XRequest request) => XAnswer.Data(Describe(Find(request, request.Query("media_id") ?? "")));

    private async Task<XAnswer> DescribeAsync(XRequest request)
    {
        var body = await request.ReadJsonAsync();
        var media = Find(request, body["id"]?.ToString() ?? "");
        var words = body["metadata"]?["alt_text"]?["text"]?.ToString();
        if (words is { Length: > 1000 })
        {
            throw RefusedByX.Invalid("metadata.alt_text.text", "", "alt_text must be at most 1000 characters.");
        }

        media.AltText = words;
        world.Changed();
        return XAnswer.Data(new JsonObject { ["id"] = XRender.Id(media.Id), ["associated_metadata"] = body["metadata"]?.DeepClone() ?? new JsonObject() });
    }

    private XMedia Begin(XUser me, string category, string type)
    {
        var media = new XMedia { Id = world.X.Ids.Next(), OwnerId = me.Id, Category = category, ContentType = type };
        world.X.Media[media.Id] = media;
        return media;
    }

    private XAnswer Complete(XRequest request, XMedia media)
    {
        var http = request.Http.Request;
        var limit = media.IsVideo ? 512_000_000 : media.Category.EndsWith("gif", StringComparison.Ordinal) ? 15_000_000 : 5_242_880;
        if (media.Bytes.Length > limit)
        {
            throw RefusedByX.Invalid("media", "", $"Media exceeds the maximum size of {limit} bytes.");
        }

        var failing = faults.Strike(FaultKind.MediaFailed, "x", http.Method, http.Path);
        var waiting = faults.Strike(FaultKind.MediaPending, "x", http.Method, http.Path) ?? failing;
        media.Size = media.Bytes.Length;
        media.Failed = failing is not null;
        if (waiting is not null || media.IsVideo)
        {
            var time = waiting?.Delay ?? DefaultProcessing;
            media.ReadyAt = world.Now + time;
            media.PendingUntil = world.Now + (time / 2);
        }

        media.Complete = true;
        world.Changed();
        return XAnswer.Data(Describe(media));
    }

    private XMedia Find(XRequest request, string id) =>
        long.TryParse(id, out var number) && world.X.Media.TryGetValue(number, out var media) && media.OwnerId == request.Caller.Me.Id
            ? media
            : throw RefusedByX.NotFound("id", id, "media");

    private JsonObject Describe(XMedia media)
    {
        var json = new JsonObject { ["id"] = XRender.Id(media.Id), ["media_key"] = media.Key, ["expires_after_secs"] = Kept };
        if (media.Complete)
        {
            json["size"] = media.Size;
        }

        if (media.ReadyAt is { } ready)
        {
            json["processing_info"] = Processing(media, ready);
        }

        return json;
    }

    private JsonObject Processing(XMedia media, DateTimeOffset ready)
    {
        var state = media.StateAt(world.Now);
        var json = new JsonObject { ["state"] = state };
        if (state is "pending" or "in_progress")
        {
            json["check_after_secs"] = Math.Max(1, (int)Math.Ceiling((ready - world.Now).TotalSeconds));
            json["progress_percent"] = state == "pending" ? 0 : 50;
        }
        else if (state == "succeeded")
        {
            json["progress_percent"] = 100;
        }
        else
        {
            json["error"] = new JsonObject { ["code"] = 1, ["name"] = "InvalidMedia", ["message"] = "Unsupported or damaged media." };
        }

        return json;
    }
}
