using Engagement.App.Library;
using Engagement.Core.Common;
using Engagement.Web.Demo.Pictures;

namespace Engagement.Web.Demo.Past;

/// <summary>Draws pictures ahead, on all processors, and takes them in one after another.</summary>
internal sealed class MakePictures(AddMedia add)
{
    private static readonly (string Name, int Picture, int Words)[] Columns =
        [("archive", 2, 0), ("fans", 2, 0), ("safety", 1, 0), ("makers", 2, 0), ("single", 2, 3)];

    private readonly Lazy<Task<Dictionary<(string Picture, string Words), byte[]>>> drawn = new(DrawAsync);

    /// <param name="picture">What is seen: "sedan dusk".</param>
    /// <param name="words">What makes it another picture than one that shows the same.</param>
    /// <param name="altText">For those who do not see it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<MediaId> AddAsync(string picture, string words, string altText, CancellationToken ct)
    {
        var all = await drawn.Value;
        var bytes = all.GetValueOrDefault((picture, words)) ?? all.First(one => one.Key.Picture == picture).Value;
        using var stream = new MemoryStream(bytes);
        return (await add.RunAsync($"{picture.Replace(' ', '-')}.png", stream, altText, ct)).Id;
    }

    private static async Task<Dictionary<(string Picture, string Words), byte[]>> DrawAsync()
    {
        var wanted = Columns
            .SelectMany(file => DemoText.Rows(file.Name).Select(row => (Picture: row[file.Picture], Words: row[file.Words])))
            .Where(one => one.Picture != "-")
            .Distinct()
            .ToList();
        var pictures = new byte[wanted.Count][];
        await Parallel.ForAsync(0, wanted.Count, (at, _) =>
        {
            pictures[at] = DemoPictures.Draw(wanted[at].Picture, new Random(at));
            return ValueTask.CompletedTask;
        });
        return wanted.Zip(pictures).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
