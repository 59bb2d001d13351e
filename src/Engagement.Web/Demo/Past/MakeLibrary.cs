using Engagement.App.Library;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Library;

namespace Engagement.Web.Demo.Past;

/// <summary>Fills the pools that the themes draw on: facts, pictures with their descriptions, and fans' permissions.</summary>
internal sealed class MakeLibrary(MakePictures pictures, WriteLibraryItem write, AskPermission ask, DecidePermission decide)
{
    public async Task RunAsync(Actor actor, CancellationToken ct)
    {
        foreach (var (pool, language) in new[] { ("archive", "en"), ("archive.fi", "fi") })
        {
            foreach (var row in DemoText.Rows(pool))
            {
                await AddAsync(pool, language, row[0], row[2], row[3], RightsKind.Own, ct, ("year", row[1]), ("story", row[4]), ("question", row[5]));
            }
        }

        foreach (var row in DemoText.Rows("safety"))
        {
            await AddAsync("safety", "en", row[0], row[1], row[2], RightsKind.Own, ct, ("story", row[3]));
        }

        foreach (var row in DemoText.Rows("makers"))
        {
            await AddAsync("makers", "en", row[0], row[2], row[3], RightsKind.Own, ct, ("role", row[1]), ("story", row[4]), ("question", row[5]));
        }

        await AddFansAsync(actor, ct);
    }

    private async Task AddFansAsync(Actor actor, CancellationToken ct)
    {
        var fans = DemoText.Rows("fans");
        foreach (var row in fans)
        {
            var item = await AddAsync("fans", "en", row[0], row[2], row[3], RightsKind.Permission, ct, ("fan", row[1]), ("story", row[4]));
            var permission = await ask.RunAsync(item, row[1], null, ct);

            // The newest has been asked and has not answered yet.
            if (row != fans[^1])
            {
                await decide.RunAsync(permission, new PermissionAnswer(PermissionState.Granted, row[5], Scope: "Our own channels"), actor, ct);
            }
        }
    }

    private async Task<LibraryItemId> AddAsync(
        string pool, string language, string title, string picture, string altText, RightsKind rights, CancellationToken ct, params (string Name, string Text)[] facts)
    {
        var content = new LibraryItemContent
        {
            Pool = pool,
            Title = title,
            Facts = facts.ToDictionary(fact => fact.Name, fact => fact.Text),
            Language = language,
            MediaId = await pictures.AddAsync(picture, title, altText, ct),
            Rights = rights,
        };
        return await write.RunAsync(null, null, content, ct);
    }
}
