using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Contact>().WithMany().HasForeignKey(row => row.ContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.ChannelId, row.ContactId, row.RootRemoteId }).IsUnique();
        builder.HasIndex(row => new { row.State, row.DueAt, row.Id });
        builder.HasIndex(row => row.WaitingSince).HasFilter("\"WaitingSince\" IS NOT NULL").HasDatabaseName("IX_Conversations_Waiting");
        builder.HasIndex(row => new { row.State, row.LastInboundAt, row.Id });
    }
}
