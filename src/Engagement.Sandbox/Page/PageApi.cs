using System.Reflection;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Control;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Page;

/// <summary>The pages of the sandbox, their style and script, pictures, and the forms on them.</summary>
internal sealed class PageApi(SandboxWorld world, Columns columns, FaultBox faults, FaultsApi faultsApi, Fans fans)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        Get(routes, "/", http => ShowAsync(http, PageFrame.Render("Timelines", "timelines", Timelines(), TimelineView.PersonaList())));
        Get(routes, "/faults-console", http => ShowAsync(http, PageFrame.Render("Troubles", "faults", Faults(), Markup.Empty)));
        Get(routes, "/sandbox/page/timelines", http => ShowAsync(http, Timelines()));
        Get(routes, "/sandbox/page/faults", http => ShowAsync(http, Faults()));
        Get(routes, "/sandbox/page/sandbox.css", http => FileAsync(http, "sandbox.css", "text/css; charset=utf-8"));
        Get(routes, "/sandbox/page/sandbox.js", http => FileAsync(http, "sandbox.js", "text/javascript; charset=utf-8"));
        Get(routes, "/sandbox/media/{network}/{id}", PictureAsync);
        Post(routes, "/sandbox/page/comments", "/", (http, form) => fans.Comment(
            $"{http.Request.Scheme}://{http.Request.Host}",
            ControlDoor.Need(form, "network"), ControlDoor.Text(form, "postId") is { Length: > 0 } id ? id : null, Parent(form), new FanName(null, ControlDoor.Need(form, "name"), null), ControlDoor.Need(form, "text"), null));
        Post(routes, "/sandbox/page/likes", "/", (_, form) => fans.Like(ControlDoor.Need(form, "network"), ControlDoor.Need(form, "postId")));
        Post(routes, "/sandbox/page/faults", "/faults-console", (_, form) => faultsApi.Add(form));
        routes.MapPost("/sandbox/page/faults/{id}/remove", (RequestDelegate)(http =>
        {
            faults.Remove((string)http.Request.RouteValues["id"]!);
            return BackAsync(http, "/faults-console");
        }));
    }

    private Markup Timelines() => TimelineView.Render(columns.All(), world.Now);

    private Markup Faults() => FaultsView.Render(faults.All);

    /// <summary>An answer to a comment of Facebook is named by the comment alone.</summary>
    private string? Parent(JsonObject form)
    {
        var id = ControlDoor.Text(form, "postId");
        return world.Facebook.StandingComment(id) is not null ? id : null;
    }

    private static void Get(IEndpointRouteBuilder routes, string pattern, RequestDelegate handle) => routes.MapMethods(pattern, ["GET", "HEAD"], handle);

    private static void Post(IEndpointRouteBuilder routes, string pattern, string back, Action<HttpContext, JsonObject> act) =>
        routes.MapPost(pattern, (RequestDelegate)(async http =>
        {
            var form = await http.Request.ReadFormAsync();
            try
            {
                act(http, new JsonObject([.. form.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString()))]));
                await BackAsync(http, back);
            }
            catch (Refused refusal)
            {
                http.Response.StatusCode = refusal.Status;
                await http.Response.WriteAsync(refusal.Message);
            }
        }));

    private static Task BackAsync(HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = address;
        return Task.CompletedTask;
    }

    internal static Task ShowAsync(HttpContext http, Markup page)
    {
        Guard(http);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(page.Text);
    }

    private static async Task FileAsync(HttpContext http, string name, string type)
    {
        Guard(http);
        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "no-cache";
        await using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        await file.CopyToAsync(http.Response.Body);
    }

    private Task PictureAsync(HttpContext http)
    {
        var id = long.TryParse((string)http.Request.RouteValues["id"]!, out var number) ? number : 0;
        var (bytes, type) = (string)http.Request.RouteValues["network"]! switch
        {
            "x" when world.X.Media.TryGetValue(id, out var media) => (media.Bytes, media.ContentType),
            "mastodon" when world.Mastodon.Uploads.TryGetValue(id, out var upload) => (upload.Bytes, upload.ContentType),
            "instagram" when world.Instagram.Files.TryGetValue(id, out var file) => (file.Bytes, file.ContentType),
            "facebook" when world.Facebook.Photos.TryGetValue(id, out var photo) => (photo.Bytes, photo.ContentType),
            "facebook" when world.Facebook.Videos.TryGetValue(id, out var video) => (video.Bytes.ToArray(), "video/mp4"),
            _ => ([], ""),
        };
        Guard(http);
        if (bytes.Length == 0 || !(type.StartsWith("image/", StringComparison.Ordinal) || type == "video/mp4") || type.Contains("svg", StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "private, max-age=3600";
        return http.Response.Body.WriteAsync(bytes).AsTask();
    }

    private static void Guard(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: http: https:; media-src 'self'; connect-src 'self'; form-action 'self' http: https:; base-uri 'none'; frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
    }
}
