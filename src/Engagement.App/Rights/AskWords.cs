using System.Globalization;
using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Templates;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Rights;

/// <summary>The words that a fan is asked with: the wordings below <c>templates/permissions</c> in turn, in the fan's language.</summary>
internal sealed class AskWords(IDbContextFactory<EngagementContext> contexts, TemplateCatalogue catalogue, ITemplateEngine engine, WorkspaceReader workspaces)
{
    /// <returns>Null where there is no such conversation.</returns>
    public async Task<Fan?> FanAsync(ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var fan = await (
            from conversation in db.Conversations
            join contact in db.Contacts on conversation.ContactId equals contact.Id
            where conversation.Id == id
            select new { contact.Name, contact.Handle, conversation.ChannelId }).SingleOrDefaultAsync(ct);
        if (fan is null)
            return null;

        var newest = await db.Interactions.Where(row => row.ConversationId == id && !row.IsOurs && row.DeletedAt == null)
            .OrderByDescending(row => row.CreatedAt).Select(row => new { row.Id, row.Permalink }).FirstOrDefaultAsync(ct);
        var read = newest is null ? null : await db.Triage.Where(row => row.InteractionId == newest.Id).Select(row => row.Language).FirstOrDefaultAsync(ct);
        var channel = await db.Channels.Where(row => row.Id == fan.ChannelId).Select(row => row.Language).SingleAsync(ct);
        return new Fan(fan.Name, fan.Handle, newest?.Permalink, PersonLanguage.Of(read, channel), null);
    }

    /// <summary>All wordings in a language, rendered: people choose, and the next fan is asked with another.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(Fan fan, string hashtag, CancellationToken ct)
    {
        var workspace = await workspaces.ReadAsync(ct);
        var facts = new Dictionary<string, object?> { ["name"] = PersonName.Clean(fan.Name), ["workspace"] = workspace.Name, ["hashtag"] = hashtag };
        return
        [
            .. catalogue.Beginning($"permissions/{fan.Language}/ask-")
                .Select(file => engine.Render(file.Text, facts, CultureInfo.GetCultureInfo(fan.Language), TemplateFormat.Text))
                .OfType<TemplateResult.Rendered>()
                .Select(result => result.Text.Trim()),
        ];
    }

    /// <summary>The hashtag that is offered: #Yes and the name of the workspace.</summary>
    public async Task<string> HashtagAsync(string language, CancellationToken ct)
    {
        var name = (await workspaces.ReadAsync(ct)).Name.Split(' ')[0];
        var word = string.Concat(name.Where(char.IsLetterOrDigit));
        return $"#{(language == "fi" ? "Saa" : "Yes")}{(word.Length == 0 ? "Us" : char.ToUpperInvariant(word[0]) + word[1..])}";
    }
}
