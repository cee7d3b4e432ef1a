export function greeting(name) {
  return `Welcome, ${name ?? 'stranger'}.`;
}
