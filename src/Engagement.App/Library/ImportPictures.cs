using Engagement.Core.Common;
using Engagement.Core.Library;

namespace Engagement.App.Library;

/// <summary>Makes an item of each of many pictures, named by its file. One that is no picture stops no other.</summary>
internal sealed class ImportPictures(AddMedia add, WriteLibraryItem write)
{
    /// <param name="files">Name and content; each is opened when its turn comes.</param>
    /// <param name="pool">The pool they go to.</param>
    /// <param name="rights">By what right.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ImportOutcome> RunAsync(IEnumerable<(string Name, Func<Stream> Open)> files, string pool, RightsKind rights, CancellationToken ct)
    {
        var (added, refused) = (0, new List<ImportLine>());
        foreach (var (name, open) in files)
        {
            try
            {
                await using var content = open();
                var media = await add.RunAsync(name, content, null, ct);
                await write.RunAsync(null, null, new LibraryItemContent { Pool = pool, Title = TitleOf(name), MediaId = media.Id, Rights = rights }, ct);
                added++;
            }
            catch (RefusedException refusal)
            {
                refused.Add(new ImportLine(name, refusal.Message));
            }
        }

        return new ImportOutcome(added, refused);
    }

    // "1967_camaro-ss.jpg" is "1967 camaro ss".
    private static string TitleOf(string name)
    {
        var title = Path.GetFileNameWithoutExtension(name.Replace('\\', '/')).Replace('_', ' ').Replace('-', ' ').Trim();
        return title.Length == 0 ? name : title[..Math.Min(title.Length, 300)];
    }
}
