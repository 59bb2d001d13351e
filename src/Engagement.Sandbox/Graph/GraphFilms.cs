using System.Globalization;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.Webhooks;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Films of a page: start, transfer and finish, or all at once; each appears as a post when it has been worked on.</summary>
internal sealed class GraphFilms(SandboxWorld world, FaultBox faults, PageFeed feed)
{
    private const int Part = 4 * 1024 * 1024;
    private const long Largest = 10_000_000_000;

    private static readonly TimeSpan DefaultWork = TimeSpan.FromSeconds(2);

    public async Task<GraphAnswer> TakeAsync(FacebookPage page, GraphRequest request) => request.Text("upload_phase")?.ToLowerInvariant() switch
    {
        "start" => Start(page, request),
        "transfer" => await TransferAsync(Find(page, request), request),
        "finish" => Finish(Find(page, request), request),
        "cancel" => Cancel(Find(page, request)),
        null => await AtOnceAsync(page, request),
        var phase => throw RefusedByGraph.Parameter($"Param upload_phase must be one of {{START, TRANSFER, FINISH, CANCEL}} - got {phase}"),
    };

    public JsonObject Show(PageVideo film, IReadOnlyList<GraphField> fields) => GraphRender.Fill(fields, ["description", "updated_time", "id"], (name, _) => name switch
    {
        "id" => $"{film.Id}",
        "description" => film.Description.Length > 0 ? film.Description : null,
        "created_time" or "updated_time" => MetaJson.Time(film.CreatedAt),
        "post_id" => film.PostId is { } post ? $"{post}" : null,
        "permalink_url" => $"/{film.PageId}/videos/{film.Id}/",
        "published" => film.PostId is not null,
        "status" => Status(film),
        "title" or "length" or "source" or "from" or "picture" or "views" => null,
        _ => throw RefusedByGraph.Parameter($"Tried accessing nonexisting field ({name}) on node type (Video)"),
    });

    /// <summary>Films that have been worked on appear by themselves.</summary>
    public void PublishReady()
    {
        foreach (var film in world.Facebook.Videos.Values.Where(film => film is { PostId: null, Published: true } && film.StateAt(world.Now) == "ready"))
        {
            lock (film)
            {
                if (film.PostId is not null)
                {
                    continue;
                }

                var post = new PagePost
                {
                    Id = world.Facebook.Ids.Next(),
                    PageId = film.PageId,
                    Message = film.Description,
                    VideoId = film.Id,
                    CreatedAt = film.ReadyAt!.Value,
                    UpdatedAt = film.ReadyAt.Value,
                    Published = true,
                };
                world.Facebook.Add(post);
                film.PostId = post.Id;
                world.Changed();
                feed.Post(post, "add");
            }
        }
    }

    private GraphAnswer Start(FacebookPage page, GraphRequest request)
    {
        if (!long.TryParse(request.Need("file_size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is 0 or > Largest)
        {
            throw RefusedByGraph.Parameter("Param file_size must be the size of the video");
        }

        var film = Begin(page, size);
        return GraphAnswer.Ok(new JsonObject
        {
            ["video_id"] = $"{film.Id}",
            ["start_offset"] = "0",
            ["end_offset"] = $"{Math.Min(size, Part)}",
            ["upload_session_id"] = film.Session,
        });
    }

    private static async Task<GraphAnswer> TransferAsync(PageVideo film, GraphRequest request)
    {
        var part = request.Files?.GetFile("video_file_chunk") ?? throw RefusedByGraph.Parameter("The parameter video_file_chunk is required.");
        if (request.Need("start_offset") != film.Bytes.Length.ToString(CultureInfo.InvariantCulture) || film.Bytes.Length + part.Length > film.Size)
        {
            throw new RefusedByGraph(400, 6001, "There was a problem uploading your video file. Please try again.") { Subcode = 1363037 };
        }

        await part.CopyToAsync(film.Bytes);
        return GraphAnswer.Ok(new JsonObject
        {
            ["start_offset"] = $"{film.Bytes.Length}",
            ["end_offset"] = $"{Math.Min(film.Size, film.Bytes.Length + Part)}",
        });
    }

    private GraphAnswer Finish(PageVideo film, GraphRequest request)
    {
        if (film.ReadyAt is not null || film.Bytes.Length < film.Size)
        {
            throw new RefusedByGraph(400, 6001, "There was a problem uploading your video file. Please try again.") { Subcode = 1363037 };
        }

        Work(film, request);
        return GraphAnswer.Success();
    }

    private GraphAnswer Cancel(PageVideo film)
    {
        world.Facebook.Videos.TryRemove(film.Id, out _);
        return GraphAnswer.Success();
    }

    private async Task<GraphAnswer> AtOnceAsync(FacebookPage page, GraphRequest request)
    {
        var file = request.Files?.GetFile("source") ?? (request.Files is { Count: > 0 } ? request.Files[0] : null);
        if (file is null && request.Text("file_url") is null)
        {
            throw new RefusedByGraph(400, 351, "(#351) There was a problem with your video file. Please try again with another file.");
        }

        var film = Begin(page, file?.Length ?? 0);
        await (file?.CopyToAsync(film.Bytes) ?? Task.CompletedTask);
        Work(film, request);
        return GraphAnswer.Ok(new JsonObject { ["id"] = $"{film.Id}" });
    }

    private PageVideo Begin(FacebookPage page, long size)
    {
        var film = new PageVideo { Id = world.Facebook.Ids.Next(), PageId = page.Id, Session = $"{world.Facebook.Ids.Next()}", Size = size, CreatedAt = world.Now };
        world.Facebook.Videos[film.Id] = film;
        world.Changed();
        return film;
    }

    private void Work(PageVideo film, GraphRequest request)
    {
        var pending = faults.Strike(FaultKind.MediaPending, "facebook", request.Method, request.WirePath);
        film.Description = request.Text("description") ?? "";
        film.Published = request.Flag("published") ?? true;
        film.Failed = faults.Strike(FaultKind.MediaFailed, "facebook", request.Method, request.WirePath) is not null;
        film.ReadyAt = world.Now + (pending?.Delay ?? DefaultWork);
        world.Changed();
    }

    private PageVideo Find(FacebookPage page, GraphRequest request)
    {
        var session = request.Need("upload_session_id");
        return world.Facebook.Videos.Values.FirstOrDefault(film => film.PageId == page.Id && film.Session == session)
            ?? throw RefusedByGraph.Parameter("Invalid upload_session_id");
    }

    private JsonObject Status(PageVideo film)
    {
        var state = film.StateAt(world.Now);
        return new JsonObject
        {
            ["video_status"] = state,
            ["uploading_phase"] = Phase(state == "uploading" ? "in_progress" : "complete"),
            ["processing_phase"] = Phase(state switch { "uploading" => "not_started", "processing" => "in_progress", "error" => "error", _ => "complete" }),
            ["publishing_phase"] = Phase(film.PostId is null ? "not_started" : "complete"),
        };
    }

    private static JsonObject Phase(string status) => new() { ["status"] = status };
}
