using Engagement.App.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class MentionMapping : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> builder)
    {
        builder.HasKey(row => new { row.NoteId, row.UserId });
        builder.HasOne<Note>().WithMany().HasForeignKey(row => row.NoteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.UserId, row.ConversationId }).HasFilter("\"SeenAt\" IS NULL").HasDatabaseName("IX_Mentions_Unseen");
    }
}
