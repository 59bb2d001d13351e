using System.Globalization;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Mastodon;

/// <summary>Uploads, at once or worked on for a while, and their descriptions.</summary>
internal sealed class MastodonMediaApi(SandboxWorld world, MastodonRender render, FaultBox faults)
{
    public const int LongestDescription = 1500;
    public const int LargestImage = 16_777_216;
    public const int LargestVideo = 103_809_024;

    public static readonly string[] Types = ["image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4", "video/webm", "video/quicktime", "audio/mpeg", "audio/ogg"];

    private static readonly TimeSpan DefaultProcessing = TimeSpan.FromSeconds(2);

    public void Map(MastodonDoor door, IEndpointRouteBuilder routes)
    {
        door.Map(routes, "POST", "/api/v2/media", "write:media", request => Upload(request, later: true));
        door.Map(routes, "POST", "/api/v1/media", "write:media", request => Upload(request, later: false));
        door.Map(routes, "GET", "/api/v1/media/{id}", "write:media", Read);
        door.Map(routes, "PUT", "/api/v1/media/{id}", "write:media", Describe);
    }

    private MastodonAnswer Upload(MastodonRequest request, bool later)
    {
        var file = request.Files?.GetFile("file") ?? throw RefusedByMastodon.Validation("File can't be blank");
        var type = file.ContentType ?? "";
        if (!Types.Contains(type) || file.Length == 0 || file.Length > (type.StartsWith("image/", StringComparison.Ordinal) ? LargestImage : LargestVideo))
        {
            throw RefusedByMastodon.Validation("File content type is invalid, File is too large");
        }

        var upload = new MastodonUpload { Id = world.Mastodon.Ids.Next(), OwnerId = request.Me.Id, ContentType = type, Description = Words(request), Bytes = Bytes(file) };
        var path = request.Http.Request.Path.Value ?? "";
        if (later && faults.Strike(FaultKind.MediaPending, "mastodon", "POST", path) is { } pending)
        {
            upload.ReadyAt = world.Now + (pending.Delay ?? DefaultProcessing);
        }

        if (faults.Strike(FaultKind.MediaFailed, "mastodon", "POST", path) is { } failed)
        {
            (upload.Failed, upload.ReadyAt) = (true, world.Now + (failed.Delay ?? TimeSpan.Zero));
        }

        world.Mastodon.Uploads[upload.Id] = upload;
        world.Changed();
        return new MastodonAnswer(upload.ReadyAt is null ? 200 : 202, render.Attachment(upload, request.Host));
    }

    private MastodonAnswer Read(MastodonRequest request)
    {
        var upload = Own(request);
        return upload.ReadyAt > world.Now ? new MastodonAnswer(206, render.Attachment(upload, request.Host))
            : upload.Failed ? throw new RefusedByMastodon(422, "Error processing thumbnail for uploaded media")
            : MastodonAnswer.Ok(render.Attachment(upload, request.Host));
    }

    private MastodonAnswer Describe(MastodonRequest request)
    {
        var upload = Own(request);
        upload.Description = Words(request);
        world.Changed();
        return MastodonAnswer.Ok(render.Attachment(upload, request.Host));
    }

    private static string? Words(MastodonRequest request) => request.Text("description") is not { Length: > LongestDescription } words
        ? request.Text("description")
        : throw RefusedByMastodon.Validation($"Description is too long (maximum is {LongestDescription.ToString(CultureInfo.InvariantCulture)} characters), it has {words.Length}");

    private MastodonUpload Own(MastodonRequest request) =>
        long.TryParse(request.Route("id"), out var id) && world.Mastodon.Uploads.TryGetValue(id, out var upload) && upload.OwnerId == request.Me.Id ? upload : throw RefusedByMastodon.NotFound();

    private static byte[] Bytes(IFormFile file)
    {
        using var copy = new MemoryStream((int)file.Length);
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
