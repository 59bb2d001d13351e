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
        builder.HasIndex(row => row.WaitingSince).HasFilter("\"WaitingSince\" IS NOT NULL").HasDatabaseName("IX_Conversations_Waiting");
        builder.HasIndex(row => row.PromisedAt).HasFilter("\"PromisedAt\" IS NOT NULL").HasDatabaseName("IX_Conversations_Promised");
        builder.HasIndex(row => row.ResolvedAt).HasFilter("\"ResolvedAt\" IS NOT NULL").HasDatabaseName("IX_Conversations_Resolved");

        // The working list, by time left and by newest: small indexes over what lies on the desk alone. The last columns let other filters
        // be checked in the index, without looking at the row. One state alone has an index of its own: by what else begins with a state it
        // would be sorted.
        DeskIndex(builder, "Rank", row => new { row.Rank, row.Id, row.QueueId, row.OwnerId, row.ChannelId, row.State });
        DeskIndex(builder, "Rank_Queue", row => new { row.QueueId, row.Rank, row.Id, row.OwnerId, row.ChannelId, row.State });
        DeskIndex(builder, "Rank_Owner", row => new { row.OwnerId, row.Rank, row.Id, row.QueueId, row.ChannelId, row.State });
        DeskIndex(builder, "Rank_Channel", row => new { row.ChannelId, row.Rank, row.Id, row.QueueId, row.OwnerId, row.State });
        DeskIndex(builder, "Rank_State", row => new { row.State, row.Rank, row.Id, row.QueueId, row.OwnerId, row.ChannelId });
        DeskIndex(builder, "Newest", row => new { row.LastInboundAt, row.Id, row.QueueId, row.OwnerId, row.ChannelId, row.State });
        DeskIndex(builder, "Newest_Queue", row => new { row.QueueId, row.LastInboundAt, row.Id, row.OwnerId, row.ChannelId, row.State });
        DeskIndex(builder, "Newest_Owner", row => new { row.OwnerId, row.LastInboundAt, row.Id, row.QueueId, row.ChannelId, row.State });
        DeskIndex(builder, "Newest_Channel", row => new { row.ChannelId, row.LastInboundAt, row.Id, row.QueueId, row.OwnerId, row.State });

        // What has left the desk, newest first.
        builder.HasIndex(row => new { row.State, row.LastInboundAt, row.Id, row.QueueId, row.OwnerId, row.ChannelId });
        builder.HasIndex(row => new { row.State, row.QueueId, row.LastInboundAt, row.Id, row.OwnerId, row.ChannelId });
        builder.HasIndex(row => new { row.State, row.OwnerId, row.LastInboundAt, row.Id, row.QueueId, row.ChannelId });
        builder.HasIndex(row => new { row.State, row.ChannelId, row.LastInboundAt, row.Id, row.QueueId, row.OwnerId });
    }

    private static void DeskIndex(EntityTypeBuilder<Conversation> builder, string name, System.Linq.Expressions.Expression<Func<Conversation, object?>> columns) =>
        builder.HasIndex(columns).HasFilter("\"OnDesk\"").HasDatabaseName($"IX_Conversations_Desk_{name}");
}
