// What this person sees, kept in step with the server. Everything that draws reads from here.

import { listen, screen } from "./api.js";
import { setNow } from "./time.js";

const SCREEN_CHANGES = /^(home|view|channel|app|person|workspace)\./;

export class Store {
  constructor() {
    this.state = null;
    this.user = null;
    this.online = true;
    this._listeners = new Set();
    this._stop = () => {};
    this._early = null;
    this._turn = 0;
  }

  /** Call `heard({kind, data})` after each change; `kind` "screen" means that everything may have changed. */
  subscribe(heard) {
    this._listeners.add(heard);
  }

  _tell(kind, data = {}) {
    for (const heard of this._listeners) heard({ kind, data });
  }

  /** Become this person (id or handle). */
  async open(user) {
    this._stop();
    this.user = user;
    this._early = [];
    this._stop = listen(
      user,
      (kind, data, seq) => this._heard(kind, data, seq),
      (yes) => this._connected(yes),
    );
    await this.reload();
  }

  /** Read the whole screen anew. */
  async reload() {
    const turn = ++this._turn;
    this._early ??= [];
    const state = await screen(this.user);
    if (turn !== this._turn) return;
    setNow(state.now);
    this.state = state;
    this.people = new Map(state.people.map((person) => [person.id, person]));
    this.channels = new Map(state.channels.map((channel) => [channel.id, channel]));
    const missed = this._early.filter((change) => change.seq > state.seq);
    this._early = null;
    this._tell("screen");
    for (const change of missed) this._apply(change);
  }

  _connected(yes) {
    const back = yes && !this.online;
    this.online = yes;
    this._tell("connection");
    // A server that was started anew counts from one again: what came in between is only in its state.
    if (back) this.reload().catch(() => {});
  }

  _heard(kind, data, seq) {
    const change = { kind, data, seq };
    if (this._early) this._early.push(change);
    else this._apply(change);
  }

  _apply({ kind, data }) {
    if (kind.startsWith("message.")) this._message(kind, data);
    else if (kind === "agent.changed") this._agent(data);
    else if (kind === "workspace.reset") this.reload().then(() => this._tell("reset"));
    else if (SCREEN_CHANGES.test(kind)) this.reload().catch(() => {});
    else this._tell(kind, data);
  }

  _message(kind, data) {
    const channel = this.channels.get(data.channel);
    if (!channel) return;
    if (kind === "message.deleted" && data.message.subtype !== "tombstone") {
      channel.messages = channel.messages.filter((message) => message.ts !== data.ts);
    } else {
      this.keep(data.channel, data.message);
    }
    this._tell(kind, data);
  }

  /** Put a message in its place. */
  keep(channelId, message) {
    const { messages } = this.channels.get(channelId);
    const at = messages.findIndex((each) => each.ts === message.ts);
    if (at >= 0) {
      messages[at] = { ...message, values: message.values ?? messages[at].values };
      return;
    }
    const after = messages.findLastIndex((each) => each.ts < message.ts);
    messages.splice(after + 1, 0, message);
  }

  _agent(data) {
    const channel = this.channels.get(data.channel);
    if (!channel || !data.agent) return;
    const others = channel.agent_threads.filter((each) => each.thread_ts !== data.thread_ts);
    channel.agent_threads = [...others, data.agent];
    this._tell("agent.changed", data);
  }

  get me() {
    return this.state.me;
  }

  get zone() {
    return this.state.me.tz;
  }

  get app() {
    return this.state.app;
  }

  /** The direct message with the app. */
  get direct() {
    return this.state.channels.find((channel) => channel.is_im);
  }

  /** How somebody is called. */
  name(userId) {
    if (userId === "USLACKBOT") return "Slackbot";
    const person = this.people.get(userId);
    return person ? person.profile.real_name : userId;
  }

  /** How a channel is called, without its hash. */
  channelName(id) {
    const channel = this.channels.get(id);
    if (!channel) return id;
    return channel.is_im ? this.app.name : channel.name;
  }

  /** What stands in a channel outside threads. */
  roots(channelId) {
    return this.channels.get(channelId).messages.filter((message) => !isReply(message) || message.subtype === "thread_broadcast");
  }

  /** A thread: its root and the replies. */
  thread(channelId, ts) {
    return this.channels.get(channelId).messages.filter((message) => message.ts === ts || message.thread_ts === ts);
  }

  replies(channelId, ts) {
    return this.channels.get(channelId).messages.filter((message) => message.thread_ts === ts && message.ts !== ts);
  }

  message(channelId, ts) {
    return this.channels.get(channelId)?.messages.find((message) => message.ts === ts);
  }

  /** What the agent shows in a thread: its status, session, title and prompts. */
  agent(channelId, ts) {
    return this.channels.get(channelId)?.agent_threads.find((each) => each.thread_ts === (ts ?? ""));
  }
}

/** Whether a message stands in a thread, below its root. */
export function isReply(message) {
  return Boolean(message.thread_ts) && message.thread_ts !== message.ts;
}
