using System.Text.Json;
using Engagement.App.Library;
using Engagement.App.Publishing;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Compose;

/// <summary>What lies on the composer's desk besides the post: its pictures, and what was kept without being saved.</summary>
internal sealed class ComposeDesk(KeepDrafts drafts, AddMedia add, DescribeMedia describe, FitPictures fit, LibraryReader library)
{
    private const string Whole = "whole:";
    private const string Same = "same:";

    /// <summary>Whether the form is only shown again, and nothing is saved.</summary>
    public static bool OnlyShows(ComposeForm form) => form.Intent is "attach" or "fit"
        || form.Intent?.StartsWith("at:", StringComparison.Ordinal) == true || form.Intent?.StartsWith(Whole, StringComparison.Ordinal) == true
        || form.Intent?.StartsWith(Same, StringComparison.Ordinal) == true;

    /// <summary>Takes a picture in, stores what the pictures show, makes them fit, puts the time in that was chosen.</summary>
    /// <exception cref="RefusedException">A picture is not taken.</exception>
    public async Task<ComposeForm> PrepareAsync(ComposeForm form, IFormFile? file, CancellationToken ct)
    {
        if (form.Alts is { Count: > 0 } alts)
        {
            var words = alts.Where(pair => IdText.TryRead<MediaId>(pair.Key, out _)).ToDictionary(pair => IdText.Read<MediaId>(pair.Key), pair => pair.Value ?? "");

            // What a channel shows in the place of a picture is described as it is.
            foreach (var cut in form.Pictures.Where(cut => words.ContainsKey(cut.MediaId)))
            {
                words[cut.ShownId] = words[cut.MediaId];
            }

            await describe.RunAsync(words, ct);
        }

        if (file is { Length: > 0 })
        {
            await using var content = file.OpenReadStream();
            var media = await add.RunAsync(file.FileName, content, form.AltText, ct);
            form = form with { Media = [.. form.Media ?? [], media.Id.ToString()], AltText = null };
        }

        return form.Intent switch
        {
            "fit" => await fit.RunAsync(form, ct),
            { } intent when intent.StartsWith(Same, StringComparison.Ordinal) => form with { Cuts = [.. (form.Cuts ?? []).Where(cut => cut != intent[Same.Length..])] },
            { } intent when intent.StartsWith(Whole, StringComparison.Ordinal) => await WholeAsync(form, intent[Whole.Length..], ct),
            { } intent when intent.StartsWith("at:", StringComparison.Ordinal) => form.AtChosen(),
            _ => form,
        };
    }

    public async Task<(ComposeForm Form, DateTimeOffset At)?> FindAsync(PostId? post, Viewer viewer, CancellationToken ct) =>
        viewer.UserId is { } user && await drafts.FindAsync(user, post, ct) is { } kept
            ? (JsonSerializer.Deserialize<ComposeForm>(kept.Form, JsonSerializerOptions.Web)!, kept.At)
            : null;

    public Task ForgetAsync(PostId? post, Viewer viewer, CancellationToken ct) =>
        viewer.UserId is { } user ? drafts.ForgetAsync(user, post, ct) : Task.CompletedTask;

    // In place of a part, the picture that it was cut out of.
    private async Task<ComposeForm> WholeAsync(ComposeForm form, string part, CancellationToken ct) =>
        IdText.TryRead<MediaId>(part, out var id) && await library.FindMediaAsync(id, ct) is { CutFromId: { } whole }
            ? form.Instead(id, whole)
            : form;
}
