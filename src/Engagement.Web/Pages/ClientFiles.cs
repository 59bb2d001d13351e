using Microsoft.Extensions.FileProviders;

namespace Engagement.Web.Pages;

/// <summary>Scripts, styles, fonts and icons: built into the assembly, served below <c>/dist</c>, kept by browsers until they change.</summary>
internal static class ClientFiles
{
    private static readonly string Version = typeof(ClientFiles).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    private static readonly HashSet<string> Names =
        [.. typeof(ClientFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("dist.", StringComparison.Ordinal))];

    /// <summary>The address of a file with its version.</summary>
    public static string Url(string name) =>
        Names.Contains($"dist.{name}") ? $"/dist/{name}?v={Version}" : throw new InvalidOperationException($"The client has no file '{name}'.");

    /// <summary>Puts all of them into a folder, for a document that is read from there.</summary>
    public static async Task CopyToAsync(string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in Names)
        {
            await using var from = typeof(ClientFiles).Assembly.GetManifestResourceStream(name)!;
            await using var to = File.Create(Path.Combine(folder, name["dist.".Length..]));
            await from.CopyToAsync(to, ct);
        }
    }

    public static IApplicationBuilder UseClientFiles(this IApplicationBuilder app) =>
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new EmbeddedFileProvider(typeof(ClientFiles).Assembly, "dist"),
            RequestPath = "/dist",
            OnPrepareResponse = static context => context.Context.Response.Headers.CacheControl =
                context.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        });
}
